import type { Demarche } from '../../../../core/scenario/demarche.ts';
import type { Step } from '../../../../core/scenario/script.ts';
import { Button } from '../../../parts/Button.tsx';
import { Radios } from '../../../parts/Radios.tsx';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { TextBuilder } from './TextBuilder.tsx';

interface CompletionProps {
  readonly demarche: Demarche;
  readonly step: Step;
  readonly onDone: () => void;
}

/** What a step still needs: the terms of a text, a public line, or when to show. */
export function Completion({ demarche, step, onDone }: CompletionProps) {
  const { session, say } = useRoom();
  const { scenario, texts, view } = useGame();
  return (
    <div class="completion">
      {demarche.needs.includes('terms') && (
        <TextBuilder
          broker={demarche.proposes ? 'own' : (demarche.to ?? 'own')}
          terms={step.terms ?? []}
          onTerms={(terms) => session.actions.completeStep(demarche.id, { terms })}
        />
      )}
      {demarche.needs.includes('line') && (
        <Radios
          legend={say('complete-line')}
          name={`line-${demarche.id}`}
          chosen={step.line ?? null}
          onChoose={(line) => session.actions.completeStep(demarche.id, { line })}
          options={scenario.lines.map(({ id }) => ({
            id,
            label: texts.lines[id]?.label ?? id,
            note: view.home.lines.includes(id)
              ? say('complete-line-again', { quote: texts.lines[id]?.quote ?? '' })
              : (texts.lines[id]?.quote ?? ''),
          }))}
        />
      )}
      {demarche.needs.includes('claim') && (
        <Radios
          legend={say('complete-claim')}
          name={`claim-${demarche.id}`}
          chosen={step.claim ?? null}
          onChoose={(claim) =>
            session.actions.completeStep(demarche.id, { claim: claim === 'now' ? 'now' : 'verified' })
          }
          options={[
            { id: 'now', label: say('complete-claim-now'), note: say('complete-claim-now-note') },
            {
              id: 'verified',
              label: say('complete-claim-verified'),
              note: say('complete-claim-verified-note'),
            },
          ]}
        />
      )}
      <Button class="small" icon="check" onClick={onDone}>
        {say('complete-done')}
      </Button>
    </div>
  );
}

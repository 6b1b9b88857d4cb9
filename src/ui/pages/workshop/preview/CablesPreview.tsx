import type { Position, Proof } from '../../../../session/workshop/door.ts';
import type { Words } from '../../../../words/door.ts';
import { useSay } from '../../../room/Room.tsx';

interface CablesPreviewProps {
  readonly proof: Proof;
  readonly words: Words;
  readonly position: Position;
}

/** Cables that come in on the chosen turn. */
export function CablesPreview({ proof, words, position }: CablesPreviewProps) {
  const say = useSay();
  const { view } = position.live;
  const cables = view.reports.filter(({ turn }) => turn === view.turn);
  if (cables.length === 0) return <p class="mut">{say('workshop-cables-none')}</p>;
  return (
    <>
      {cables.map(({ id }) => {
        const report = proof.scenario.reports.find((one) => one.id === id);
        const text = proof.texts.reports[id];
        if (!report || !text) return null;
        return (
          <article key={id} class="sheet shop-cable" lang={proof.texts.language}>
            <header>
              <span class={`prec prec-${report.precedence}`}>{words.precedenceWord(report.precedence)}</span>{' '}
              <span>{words.dateTimeGroup(proof.scenario.clock.start, view.hour)}</span>
            </header>
            <p>{say('cable-from', { sender: text.sender })}</p>
            <p>{text.text}</p>
            <footer>
              {words.versionWord(report.version)}
              {report.sector !== undefined && ` · ${words.names.sector(report.sector, view.desk)}`}
            </footer>
          </article>
        );
      })}
    </>
  );
}

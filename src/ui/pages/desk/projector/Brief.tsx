import { useState } from 'preact/hooks';
import { textChance } from '../../../../session/door.ts';
import { inItsTurn } from '../../../../words/door.ts';
import { Button } from '../../../parts/Button.tsx';
import { Glossed } from '../../../parts/glossary/Glossed.tsx';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';
import { CablePaper } from '../cables/CablePaper.tsx';
import { cablesOf } from '../cables/cableOrder.ts';
import { Odds } from '../tray/Odds.tsx';
import { TextPaper } from '../tray/TextPaper.tsx';
import type { Ballot } from './ballots.ts';

interface BriefProps {
  readonly ballot: Ballot;
  readonly onCompare: (() => void) | null;
}

/** What the class reads: the text in question on paper, and the cables, newest first, one at a time. */
export function Brief({ ballot, onCompare }: BriefProps) {
  const { say } = useRoom();
  const { scenario, texts, view } = useGame();
  const [at, setAt] = useState(0);
  const cables = cablesOf(scenario, texts, view);
  const cable = cables[at] ?? cables[0];
  return (
    <section class="brief" aria-labelledby="cables-title">
      <h2 class="sr" id="cables-title" tabIndex={-1}>
        {say('cables-title')}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text longer than its place is scrolled by keys */}
      <section class="brief-papers" tabIndex={0} aria-label={say('projector-papers')}>
        <Asked ballot={ballot} />
        {cable && <CablePaper cable={cable} />}
      </section>
      <footer>
        {cables.length > 1 && (
          <Button icon="inbox" onClick={() => setAt((at + 1) % cables.length)}>
            {say('projector-cable', { at: (at % cables.length) + 1, of: cables.length })}
          </Button>
        )}
        {onCompare && (
          <Button icon="columns" hotkey="compare" onClick={onCompare}>
            {say('compare-open')}
          </Button>
        )}
      </footer>
    </section>
  );
}

/** The words of the matter, or the clauses of the text, that the class votes on. */
function Asked({ ballot: { kind, subject } }: { readonly ballot: Ballot }) {
  const { session, say } = useRoom();
  const { scenario, texts, words, view } = useGame();
  const draft = useStore(session.desk, (s) => s.draft);
  switch (kind) {
    case 'matter': {
      const text = texts.matters[subject];
      return text ? (
        <article class="sheet asked" lang={texts.language}>
          <p>
            <Glossed text={inItsTurn(text.text, view.turn) ?? ''} />
          </p>
        </article>
      ) : null;
    }
    case 'text': {
      const text = view.table.find((t) => t.id === subject);
      const chance = text && textChance(scenario, view, text);
      return text ? (
        <div class="asked">
          <TextPaper terms={text.terms} />
          {chance && (
            <ul class="card-odds">
              <Odds label={say('text-signed', { desk: words.names.desk(view.other) })} chance={chance} />
            </ul>
          )}
        </div>
      ) : null;
    }
    case 'terms':
      return (
        <div class="asked">
          <TextPaper terms={draft.steps.find((s) => s.demarche === subject)?.terms ?? []} own />
        </div>
      );
    case 'steps':
    case 'line':
    case 'claim':
    case 'forecast':
    case 'sure':
    case 'posture':
      return null;
  }
}

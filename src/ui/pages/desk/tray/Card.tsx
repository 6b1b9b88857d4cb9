import { useEffect, useId, useRef } from 'preact/hooks';
import type { Demarche } from '../../../../core/scenario/demarche.ts';
import { answerChances, landingOf } from '../../../../session/door.ts';
import { Glossed } from '../../../parts/glossary/Glossed.tsx';
import { Icon, type IconName } from '../../../parts/Icon.tsx';
import { Key, type KeyOf } from '../../../parts/Key.tsx';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { useShape } from '../../../room/useShape.ts';
import { useStore } from '../../../room/useStore.ts';
import { CardReach } from '../reach/CardReach.tsx';
import { Completion } from './Completion.tsx';
import type { TrayCard } from './layout.ts';
import { Odds } from './Odds.tsx';

interface CardProps {
  readonly card: TrayCard;
  readonly hotkey?: KeyOf;
  /** Whether what completes the step is being asked for. */
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onOpen: (open: boolean) => void;
  /** Its text is shown beside its odds. */
  readonly full?: boolean;
}

function iconOf(demarche: Demarche): IconName {
  if (demarche.treaty !== undefined) return 'scroll';
  if (demarche.evidence) return 'camera';
  if (demarche.broker || demarche.proposes) return 'file';
  if (demarche.mission) return 'users';
  if (demarche.words > 0) return 'waypoints';
  switch (demarche.form) {
    case 'formal':
      return 'globe';
    case 'public':
      return 'megaphone';
    case 'private':
      return 'phone';
  }
}

/** A démarche: what it is, how it may be answered, when that lands and what it costs. */
export function Card({ card, hotkey, open, onToggle, onOpen, full = false }: CardProps) {
  const { session, say } = useRoom();
  const { scenario, texts, words, view } = useGame();
  // in the wide tray the odds stand for the card's text, which is only read aloud there
  const { narrow } = useShape();
  const step = useStore(session.desk, (s) => s.draft.steps.find((d) => d.demarche === card.id));
  const id = useId();
  const face = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) face.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const demarche = scenario.demarches.find((d) => d.id === card.id);
  const text = texts.demarches[card.id];
  if (!demarche || !text) return null;
  const chances = answerChances(scenario, view, card.id);
  const named = texts.capitals[demarche.to ?? ''] ?? texts.venues[demarche.to ?? ''];
  const [refusal] = card.refusals;
  const barred = refusal !== undefined && step === undefined;
  return (
    <article
      ref={face}
      class={`card ${step ? 'on' : ''} ${barred ? 'barred' : ''} ${open && step ? 'open' : ''} ${chances ? 'with-odds' : ''}`}
      onFocusIn={() => session.actions.focusCard(card.id)}
      onMouseEnter={() => session.actions.focusCard(card.id)}
    >
      <div class="card-face">
        <h3>
          <button
            type="button"
            class="card-take"
            data-rove
            data-card={card.id}
            aria-pressed={step !== undefined}
            aria-disabled={barred}
            aria-describedby={`${id}-text ${id}-odds ${id}-foot ${id}-reach`}
            onClick={() => {
              if (!barred) onToggle();
            }}
          >
            <Icon name={iconOf(demarche)} />
            <span>{text.label}</span>
          </button>
        </h3>
        <span class="card-tick" aria-hidden="true">
          {step ? <Icon name="check" /> : hotkey && !barred ? <Key of={hotkey} /> : null}
        </span>
        <p class="card-text" id={`${id}-text`} lang={texts.language}>
          {chances && !narrow && !full ? text.card : <Glossed text={text.card} />}
        </p>
        <ul class="card-odds" id={`${id}-odds`}>
          {chances?.levels.map((level) => (
            <Odds
              key={level.id}
              label={named?.levels[view.desk]?.[level.id]?.label ?? level.id}
              chance={level}
            />
          ))}
        </ul>
        <p class="card-foot" id={`${id}-foot`}>
          {barred && refusal ? (
            <>
              <Icon name="lock" /> {words.refusalSentence({ code: refusal.code, desk: refusal.desk })}
            </>
          ) : (
            <>
              <b>
                {words.formWord(demarche.form)}, <Lands demarche={card.id} />
              </b>{' '}
              {text.price !== undefined && <Glossed text={text.price} />}
            </>
          )}
        </p>
        <CardReach id={`${id}-reach`} demarche={card.id} />
        {step && demarche.needs.length > 0 && !open && (
          <button type="button" class="btn small card-change" onClick={() => onOpen(true)}>
            {say('card-change')}
          </button>
        )}
      </div>
      {step && open && <Completion demarche={demarche} step={step} onDone={() => onOpen(false)} />}
    </article>
  );
}

/** Hour and turn in which the answer lands. */
function Lands({ demarche }: { readonly demarche: string }) {
  const { say } = useRoom();
  const { scenario, words, view, start } = useGame();
  const { hour, turn } = landingOf(scenario, view, demarche);
  if (hour === null) return <>{say('card-lands-now')}</>;
  if (turn > view.turns) return <>{say('card-lands-after')}</>;
  return <>{say('card-lands', { turn, time: words.localHour(start, hour) })}</>;
}

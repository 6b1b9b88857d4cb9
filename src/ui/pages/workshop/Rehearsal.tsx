import { useState } from 'preact/hooks';
import { ScoresFigure } from '../../../figures/door.ts';
import type { RehearsalState } from '../../../session/workshop/door.ts';
import { rehearsalSentence } from '../../../words/rehearsal.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useSay } from '../../room/Room.tsx';

export const GAMES = [50, 200, 1000] as const;

interface RehearsalProps {
  readonly rehearsal: RehearsalState;
  readonly text: string;
  readonly games: number;
  readonly onGames: (games: number) => void;
  readonly onCancel: () => void;
  readonly onReport: () => void;
}

/** Findings shown beside the text; the report has all. */
const MOST = 4;
/** Width of the figure, as it is drawn. */
const FIGURE = 420;

/** What many games of the text say of it. */
export function Rehearsal({ rehearsal, text, games, onGames, onCancel, onReport }: RehearsalProps) {
  const say = useSay();
  const [id] = useState('shop-games');
  const running = rehearsal.state === 'running';
  return (
    <section class="shop-panel shop-rehearsal" aria-labelledby="shop-rehearsal" data-state={rehearsal.state}>
      <header>
        <h2 id="shop-rehearsal" class="ser" tabIndex={-1}>
          {rehearsal.state === 'done'
            ? say('workshop-rehearsal-fine', { findings: rehearsal.report.findings.length })
            : say('workshop-rehearsal')}
        </h2>
        {rehearsal.state === 'done' ? (
          <small>
            {say('workshop-rehearsal-took', {
              games: rehearsal.report.games,
              seconds: rehearsal.seconds.toFixed(1),
            })}
          </small>
        ) : null}
        <label class="shop-games" for={id}>
          {say('workshop-rehearsal-games')}
          <select
            id={id}
            value={String(games)}
            onChange={(event) => onGames(Number(event.currentTarget.value))}
          >
            {GAMES.map((n) => (
              <option key={n} value={String(n)}>
                {n}
              </option>
            ))}
          </select>
        </label>
      </header>
      {rehearsal.state === 'none' && <p class="mut">{say('workshop-rehearsal-none')}</p>}
      {rehearsal.state === 'failed' && <p class="shop-failed">{say('workshop-rehearsal-failed')}</p>}
      {running && (
        <div class="shop-running">
          <progress
            aria-label={say('workshop-rehearsal-progress')}
            max={Math.max(1, rehearsal.games)}
            value={rehearsal.played}
          />
          <span>
            {say('workshop-rehearsal-running', { played: rehearsal.played, games: rehearsal.games })}
          </span>
          <Button icon="x" onClick={onCancel}>
            {say('workshop-rehearsal-cancel')}
          </Button>
        </div>
      )}
      {rehearsal.state === 'done' && (
        <>
          {rehearsal.text !== text && <p class="shop-old">{say('workshop-rehearsal-old')}</p>}
          <ul class="shop-findings">
            {rehearsal.report.findings.slice(0, MOST).map((finding) => (
              <li key={`${finding.code} ${finding.subject}`}>
                <Icon name="alert" />
                <span>
                  {rehearsalSentence(say, finding)
                    .split('`')
                    .map((part, i) => (i % 2 === 1 ? <code key={String(i)}>{part}</code> : part))}
                </span>
                <small>{say('workshop-rehearsal-seed', { seed: finding.seed })}</small>
              </li>
            ))}
            {rehearsal.report.findings.length > MOST && (
              <li class="mut">
                {say('workshop-rehearsal-more', { count: rehearsal.report.findings.length - MOST })}
              </li>
            )}
          </ul>
          <ScoresFigure report={rehearsal.report} say={say} width={FIGURE} />
          <Button icon="scroll" onClick={onReport}>
            {say('workshop-report')}
          </Button>
        </>
      )}
    </section>
  );
}

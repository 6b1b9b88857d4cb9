import type { VNode } from 'preact';
import type { FactId, RehearsalFinding, RehearsalReport } from '../../rehearsal/door.ts';
import type { Say } from '../../words/door.ts';
import { rehearsalSentence } from '../../words/rehearsal.ts';
import { NumberTable } from '../NumberTable.tsx';
import { decimal, whole } from '../number.ts';
import { EndingsFigure } from './EndingsFigure.tsx';
import { InfluenceFigure } from './InfluenceFigure.tsx';
import { ReadingFigure } from './ReadingFigure.tsx';
import { ScoresFigure } from './ScoresFigure.tsx';

export interface RehearsalPageProps {
  readonly report: RehearsalReport;
  readonly say: Say;
  /** Title of the scenario, and the name of the rehearsed desk. */
  readonly title: string;
  readonly desk: string;
  /** The scenario as the command line takes it. */
  readonly file: string;
}

/** What a rehearsal found, as one page: what to look at first, then the figures and the counts. */
export function RehearsalPage({ report, say, title, desk, file }: RehearsalPageProps): VNode {
  const { findings, games, seed, ministries, luck, course, game } = report;
  return (
    <main class="report">
      <header class="report-head">
        <h1>{say('rehearsal-title', { title })}</h1>
        <p class="report-lead">
          {say('rehearsal-lead', { games, ministries: Object.keys(ministries).length, desk, seed })}
        </p>
      </header>
      <section class="report-panel report-findings" aria-labelledby="findings">
        <h2 id="findings">
          {findings.length === 0 ? say('rehearsal-none') : say('rehearsal-some', { n: findings.length })}
        </h2>
        <ol>
          {findings.map((finding) => (
            <Finding key={`${finding.code} ${finding.subject}`} {...{ finding, say, file }} />
          ))}
        </ol>
      </section>
      <div class="report-column">
        <div class="report-panel">
          <ScoresFigure report={report} say={say} />
        </div>
        {Object.keys(report.demarches).length > 0 && (
          <div class="report-panel">
            <InfluenceFigure report={report} say={say} />
          </div>
        )}
      </div>
      <div class="report-column">
        <div class="report-panel">
          <EndingsFigure report={report} say={say} />
        </div>
        {Object.keys(report.reading).length > 0 && (
          <div class="report-panel">
            <ReadingFigure report={report} say={say} />
          </div>
        )}
        <section class="report-panel" aria-labelledby="luck">
          <h2 id="luck">{say('rehearsal-luck-title', { holds: luck.ratio <= MOST_LUCK ? 'yes' : 'no' })}</h2>
          <p>{say('rehearsal-luck-text', { ratio: decimal(luck.ratio, 2) })}</p>
          {course && (
            <>
              <h2>{say('rehearsal-course-title')}</h2>
              <p>
                {say('rehearsal-course-text', { followed: course.followed, games: course.games })}{' '}
                {course.lost && say('rehearsal-course-lost', course.lost)}
              </p>
              <p>{courseEnding(report, say)}</p>
            </>
          )}
        </section>
        <div class="report-panel">
          <FactsTable report={report} say={say} />
        </div>
      </div>
      {game && <GameTests game={game} say={say} />}
      <Occurred report={report} say={say} />
      <footer class="report-foot">
        <p>{say('rehearsal-limits')}</p>
      </footer>
    </main>
  );
}

/** Variance within plans by that between plans, at most: the game's own test asks for it (G9). */
const MOST_LUCK = 0.6;

/** Where the documented decisions lead most often. */
function courseEnding({ ministries }: RehearsalReport, say: Say): string {
  const documented = ministries['documented'];
  const [most] = Object.entries(documented?.endings ?? {}).sort(([, a], [, b]) => b - a);
  return documented && most
    ? say('rehearsal-course-ending', { ending: most[0], times: most[1], games: documented.score.n })
    : '';
}

/** A sentence whose `parts in backticks` are in the notation of scenario files. */
const Coded = ({ text }: { readonly text: string }): VNode => (
  <>{text.split('`').map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))}</>
);

interface FindingProps {
  readonly finding: RehearsalFinding;
  readonly say: Say;
  readonly file: string;
}

/** One thing to look at, with the game that shows it: to save, and to play again. */
function Finding({ finding, say, file }: FindingProps): VNode {
  const { code, seed, decisions } = finding;
  const json = JSON.stringify(decisions);
  const name = `${seed}.json`;
  return (
    <li class="report-finding">
      <p>
        <Coded text={rehearsalSentence(say, finding)} />
      </p>
      <details>
        <summary>
          {say('rehearsal-repeat')} <code>{code}</code>
        </summary>
        <p>
          {say('rehearsal-repeat-how')}{' '}
          <a download={name} href={`data:application/json,${encodeURIComponent(json)}`}>
            {name}
          </a>
        </p>
        <pre class="report-command">{`npm run -s demarche -- play ${file} --seed ${seed} --decisions ${name}`}</pre>
      </details>
    </li>
  );
}

function GameTests({
  game,
  say,
}: {
  readonly game: NonNullable<RehearsalReport['game']>;
  readonly say: Say;
}): VNode {
  return (
    <div class="report-panel report-wide">
      <h2>{say('rehearsal-game-title')}</h2>
      <NumberTable
        caption={say('rehearsal-game-title')}
        columns={['test', 'value', 'result', 'detail'].map((name) => say(`rehearsal-column-${name}`))}
        rows={Object.entries(game).map(([id, { value, holds, detail }]) => [
          id,
          decimal(value),
          say(holds ? 'rehearsal-holds' : 'rehearsal-fails'),
          detail,
        ])}
      />
    </div>
  );
}

/** Medians that are shown, with their headings: the dead of both sides stand together, first. */
const SHOWN_FACTS: readonly (readonly [fact: FactId, heading: string])[] = [
  ['ownDead', 'rehearsal-fact-own-dead'],
  ['opponentDead', 'rehearsal-fact-other-dead'],
  ['groundKm2', 'rehearsal-fact-ground'],
  ['firstTruceHour', 'rehearsal-fact-first-truce'],
  ['fightingEndsHour', 'rehearsal-fact-fighting-ends'],
];

function FactsTable({ report, say }: { readonly report: RehearsalReport; readonly say: Say }): VNode {
  return (
    <>
      <h2>{say('rehearsal-facts-title')}</h2>
      <NumberTable
        caption={say('rehearsal-facts-caption')}
        columns={[
          say('rehearsal-column-name'),
          ...SHOWN_FACTS.map(([, heading]) => say(heading)),
          say('rehearsal-fact-truce-holds'),
        ]}
        rows={Object.entries(report.ministries).map(([name, { facts }]) => [
          name,
          ...SHOWN_FACTS.map(([fact]) => whole(facts[fact].p50)),
          say('rehearsal-truce-share', {
            n: Math.round((facts.truceHolds.mean ?? 0) * facts.truceHolds.n),
            of: facts.truceHolds.n,
          }),
        ])}
      />
    </>
  );
}

const PARTS = ['matters', 'options', 'demarches', 'incidents', 'reports'] as const;

/** Counts of everything, the rarest first: what never came stands on top. */
function Occurred({ report, say }: { readonly report: RehearsalReport; readonly say: Say }): VNode {
  const { occurred } = report;
  return (
    <section class="report-panel report-wide" aria-labelledby="occurred">
      <h2 id="occurred">{say('rehearsal-occurred-title', { games: occurred.games })}</h2>
      {PARTS.map((part) => {
        const rows = Object.entries(occurred[part]).sort(([, a], [, b]) => a - b);
        const never = rows.filter(([, n]) => n === 0).length;
        if (rows.length === 0) return null;
        return (
          <details key={part}>
            <summary>
              {say('rehearsal-occurred-part', { part: say(`rehearsal-${part}`), n: rows.length, never })}
            </summary>
            <NumberTable
              caption={say(`rehearsal-${part}`)}
              columns={[say('rehearsal-column-name'), say('rehearsal-column-games')]}
              rows={rows.map(([id, n]) => [id, String(n)])}
            />
          </details>
        );
      })}
    </section>
  );
}

import { useId, useState } from 'preact/hooks';
import type { DimensionId } from '../../../../core/scenario/dimension.ts';
import type { AnswerReasons } from '../../../../debrief/door.ts';
import { LedgerFigure, WhyFigure } from '../../../../figures/debrief/door.ts';
import type { Findings, WholeLedger } from '../../../../session/debrief/door.ts';
import { chanceOfShare } from '../../../../session/door.ts';
import type { Words } from '../../../../words/door.ts';
import { tellingOf } from '../../../../words/telling.ts';
import { useDebrief } from '../frame/Debrief.tsx';
import { Drawn } from '../frame/Drawn.tsx';
import { Part } from '../frame/Part.tsx';
import { levelNames } from '../told.ts';

/** Gauges worth a reader's time, after the six dimensions of the own desk; others are sums of these. */
const GAUGES = [
  'ground',
  'effort',
  'pressure',
  'doubt',
  'salience',
  'support',
  'unrest',
  'commitment',
  'legitimacy',
  'credibility',
  'trust',
  'direct',
  'monitors',
] as const;
/** Gauges that are counted in their own unit; the others are shares of one. */
const OWN_UNIT: readonly string[] = ['ground', 'support', 'effort'];
const HUNDRED = 100;

/** The answer that surprised most: the least likely of those that came. */
const leastLikely = (answers: readonly AnswerReasons[]): number =>
  answers.reduce((best, { odds, level }, i) => {
    const other = answers[best];
    return (odds[level] ?? 1) < (other?.odds[other.level] ?? 1) ? i : best;
  }, 0);

/** Why each answer came so, and what moved each gauge. */
export function WhyPart() {
  const { findings, words } = useDebrief();
  const { say } = words;
  const { answers } = findings;
  const [chosen, choose] = useState(() => leastLikely(answers));
  const answer = answers[chosen];
  const id = useId();
  const nameOf = (one: AnswerReasons): string =>
    say('debrief-answer-option', {
      turn: one.turn,
      name: words.names.addressee(one.addressee),
      level: levelNames(findings, words, one.addressee)[one.level] ?? one.id,
    });
  return (
    <Part
      part="why"
      title={answer ? whyFinding(words, findings, answer) : say('debrief-why-none')}
      lead={say('debrief-why-lead')}
      wide
    >
      <div class="debrief-columns">
        {answer && (
          <div class="debrief-column">
            <div class="site-field debrief-choose">
              <label for={id}>{say('debrief-why-choose')}</label>
              <select
                id={id}
                value={chosen}
                onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
              >
                {answers.map((one, i) => (
                  <option key={`${one.turn} ${one.addressee}`} value={i}>
                    {nameOf(one)}
                  </option>
                ))}
              </select>
            </div>
            <Drawn
              name={`why-${answer.turn}-${answer.addressee}`}
              title={whyFinding(words, findings, answer)}
            >
              {(width) => (
                <WhyFigure
                  id="debrief-why-figure"
                  {...{ words, answer, width }}
                  title={whyFinding(words, findings, answer)}
                  causeName={(cause) =>
                    tellingOf(words).causeLabel(cause, { addressee: answer.addressee, desk: findings.desk })
                  }
                  levels={levelNames(findings, words, answer.addressee)}
                  chances={answer.odds.map((share) => words.chanceWord(chanceOfShare(share).word))}
                />
              )}
            </Drawn>
          </div>
        )}
        <Ledgers />
      </div>
    </Part>
  );
}

/** What an answer was, and how likely it had been. */
function whyFinding(words: Words, findings: Findings, answer: AnswerReasons): string {
  const level = levelNames(findings, words, answer.addressee)[answer.level] ?? answer.id;
  const share = answer.odds[answer.level] ?? 0;
  return words.say('debrief-why-title', {
    turn: answer.turn,
    name: words.names.addressee(answer.addressee),
    level,
    chance: words.chanceWord(chanceOfShare(share).word),
  });
}

/** One gauge of the whole game, with its causes. */
function Ledgers() {
  const { findings, words } = useDebrief();
  const { say } = words;
  const id = useId();
  const own = findings.ledgers.filter(({ desk }) => desk === undefined || desk === findings.desk);
  const listed = [
    ...own.filter(({ dimension }) => dimension),
    ...GAUGES.flatMap((gauge) => own.filter((ledger) => !ledger.dimension && ledger.gauge === gauge)),
  ].filter(({ causes }) => causes.length > 0);
  // the fullest of the six to begin with
  const [chosen, choose] = useState(() =>
    listed.reduce(
      (best, one, i) => (one.dimension && one.causes.length > (listed[best]?.causes.length ?? 0) ? i : best),
      0,
    ),
  );
  const ledger = listed[chosen] ?? listed[0];
  if (!ledger) return null;
  const title = ledgerName(words, findings, ledger);
  const unit = ledger.dimension || OWN_UNIT.includes(ledger.gauge) ? 1 : HUNDRED;
  return (
    <div class="debrief-column">
      <div class="site-field debrief-choose">
        <label for={id}>{say('debrief-ledger')}</label>
        <select id={id} value={chosen} onChange={({ currentTarget }) => choose(Number(currentTarget.value))}>
          {listed.map((one, i) => (
            <option key={`${one.gauge} ${one.of ?? ''} ${one.dimension}`} value={i}>
              {ledgerName(words, findings, one)}
            </option>
          ))}
        </select>
      </div>
      <Drawn name={`ledger-${ledger.gauge}`} title={title}>
        {(width) => (
          <LedgerFigure
            id="debrief-ledger-figure"
            {...{ words, title, ledger, width, unit }}
            turns={findings.timeline.turns.length}
            causeName={(cause) => tellingOf(words).causeLabel(cause, { desk: findings.desk })}
          />
        )}
      </Drawn>
    </div>
  );
}

const ledgerName = (words: Words, { desk }: Findings, { gauge, of, dimension }: WholeLedger): string =>
  // a ledger of a dimension carries its id
  dimension ? words.dimensionName(gauge as DimensionId, desk) : words.gaugeName(gauge, of);

import type { Condition } from '../../core/scenario/condition.ts';
import type { Step } from '../../core/scenario/script.ts';
import type { Source } from '../schema/document.ts';
import type { FindingCode } from './finding.ts';
import type { Findings } from './findings.ts';
import { nearest } from './nearest.ts';
import { type MapNode, nodeAt, spotOf } from './node.ts';

/** What a rule may ask of a file and say about it. */
interface Ruling {
  readonly add: (path: readonly string[], code: FindingCode, message: string, suggestion?: string) => void;
}
type Judge<K extends keyof Source> = (source: Pick<Source, K>, ruling: Ruling) => void;

interface Rule {
  readonly needs: readonly (keyof Source)[];
  readonly judge: (source: Source, ruling: Ruling) => void;
}
const rule = <const K extends keyof Source>(needs: readonly K[], judge: Judge<K>): Rule => ({ needs, judge });

const TOLERANCE = 1e-6;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const round = (value: number): number => Math.round(value * 1000) / 1000;

/** The last level of a ladder that is near to one before it, and that one: a slip in a file that changes a level. */
function newLevel(ids: readonly string[]): readonly [slip?: string, meant?: string] {
  for (let i = ids.length - 1; i > 0; i--) {
    const meant = nearest(ids[i] ?? '', ids.slice(0, i));
    if (meant !== undefined) return [ids[i], meant];
  }
  return [];
}

/** What no single value can get wrong alone. A rule is asked only when all it reads could be read. */
const RULES: readonly Rule[] = [
  rule(['desks'], ({ desks }, { add }) => {
    const count = Object.keys(desks).length;
    if (count !== 2) add(['desks'], 'two-desks', `a scenario has two desks, found ${count}`);
  }),

  rule(['clock'], ({ clock }, { add }) => {
    clock.turns.forEach((hours, i) => {
      if (hours <= 0)
        add(['clock', 'turns', String(i)], 'bad-duration', 'a turn lasts longer than nothing', 'write `6h`');
    });
    const phases = Object.entries(clock.phases);
    phases.forEach(([id, { from }], i) => {
      const before = phases[i - 1]?.[1].from ?? 0;
      if (i === 0 && from !== 1)
        add(['clock', 'phases', id, 'from'], 'phase-order', 'the first phase begins with turn 1');
      else if (from <= before)
        add(
          ['clock', 'phases', id, 'from'],
          'phase-order',
          `a phase begins after the one before it (turn ${before})`,
        );
    });
  }),

  rule(['capitals', 'venues'], ({ capitals, venues }, { add }) => {
    for (const [section, addressees] of [
      ['capitals', capitals],
      ['venues', venues],
    ] as const)
      for (const [id, addressee] of Object.entries(addressees))
        for (const [desk, ladder] of Object.entries(addressee.towards)) {
          const path = [section, id, 'towards', desk];
          const ids = Object.keys(ladder.levels);
          const levels = ids.length;
          if (ladder.thresholds.length !== levels - 1) {
            const found = `${levels} levels need ${levels - 1} thresholds, found ${ladder.thresholds.length}`;
            const [slip, meant] = newLevel(ids);
            if (slip !== undefined && ladder.thresholds.length === levels - 2)
              add(
                [...path, 'levels', slip],
                'thresholds-count',
                `\`${slip}\` is a level of its own: ${found}`,
                `did you mean \`${meant}\`?`,
              );
            else add([...path, 'thresholds'], 'thresholds-count', found);
          }
          const highest = levels - 1;
          const level = (value: number | undefined, ...at: string[]) => {
            if (value !== undefined && value > highest)
              add(
                [...path, ...at],
                'level-outside',
                `level ${value} is above the highest, ${highest} (counted from 0)`,
              );
          };
          level(ladder.broker?.level, 'broker', 'level');
          level(ladder.mission?.level, 'mission', 'level');
          level(ladder.mission?.askLevel, 'mission', 'ask-level');
          level(ladder.caps.fighting, 'caps', 'fighting');
          level(ladder.caps.beforeSeason, 'caps', 'before-season');
          level(ladder.promise, 'promise');
        }
  }),

  rule(['sectors', 'clock'], ({ sectors, clock }, { add }) => {
    const entries = Object.entries(sectors);
    const written = entries.filter(([, sector]) => sector.share !== undefined);
    if (written.length === 0) return;
    for (const phase of Object.keys(clock.phases)) {
      if ((clock.phases[phase]?.from ?? 1) > clock.turns.length) continue;
      const total = sum(entries.map(([, sector]) => sector.share?.[phase] ?? 0));
      if (Math.abs(total - 1) > TOLERANCE)
        add(
          ['sectors'],
          'shares-sum',
          `shares of the phase \`${phase}\` sum to ${round(total)} over all sectors, not to 1`,
        );
    }
  }),

  rule(['matters'], ({ matters }, { add }) => {
    for (const [id, matter] of Object.entries(matters)) {
      const odds = Object.values(matter.drawn);
      if (odds.length > 0 && Math.abs(sum(odds) - 1) > TOLERANCE)
        add(
          ['matters', id, 'drawn'],
          'odds-sum',
          `odds of what is true sum to ${round(sum(odds))}, not to 1`,
        );
    }
  }),

  rule(['endings', 'desks'], ({ endings, desks }, { add }) => {
    for (const desk of Object.keys(desks)) {
      const defaults = Object.entries(endings).filter(
        ([, ending]) => ending.desk === desk && ending.at === 'end' && ending.when === undefined,
      );
      const [, second] = defaults;
      if (defaults.length === 0)
        add(
          ['endings'],
          'default-ending',
          `the desk \`${desk}\` has no ending for when no other fits`,
          'write one with `at: end` and without `when`',
        );
      else if (second)
        add(
          ['endings', second[0]],
          'default-ending',
          `the desk \`${desk}\` has two endings \`at: end\` without \`when\``,
        );
    }
    for (const [id, ending] of Object.entries(endings))
      if (ending.at === 'any-turn' && ending.when === undefined)
        add(
          ['endings', id],
          'missing-key',
          `\`endings.${id}\` needs \`when\`: it would end the game at once`,
        );
  }),

  rule(['postures', 'initiative', 'desks'], ({ postures, initiative, desks }, { add }) => {
    for (const [id, posture] of Object.entries(postures)) {
      if (posture.desk === initiative && posture.effort === undefined)
        add(['postures', id], 'posture-kind', `a posture of the desk with the initiative needs \`effort\``);
      if (posture.desk !== initiative && posture.guard === undefined)
        add(['postures', id], 'posture-kind', `a posture of the desk without the initiative needs \`guard\``);
    }
    for (const desk of Object.keys(desks))
      if (!Object.values(postures).some((posture) => posture.desk === desk))
        add(['postures'], 'posture-kind', `the desk \`${desk}\` has no posture`);
  }),

  rule(['demarches', 'capitals', 'venues'], ({ demarches, capitals, venues }, { add }) => {
    for (const [id, { to, desk }] of Object.entries(demarches)) {
      const addressee = to === undefined ? undefined : (capitals[to] ?? venues[to]);
      if (addressee && !Object.hasOwn(addressee.towards, desk))
        add(
          ['demarches', id, 'to'],
          'no-ladder',
          `\`${to}\` has no answers for the desk \`${desk}\``,
          `write \`towards.${desk}\` there`,
        );
    }
    for (const [section, addressees] of [
      ['capitals', capitals],
      ['venues', venues],
    ] as const)
      for (const [id, addressee] of Object.entries(addressees))
        for (const [desk, ladder] of Object.entries(addressee.towards))
          ladder.doors.forEach((door, i) => {
            if (demarches[door.opens]?.behindDoor === false)
              add(
                [section, id, 'towards', desk, 'doors', String(i), 'opens'],
                'wrong-desk',
                `\`${door.opens}\` is open anyway`,
                `write \`behind-door: true\` in \`demarches.${door.opens}\``,
              );
          });
  }),

  rule(
    ['ministries', 'history', 'demarches', 'postures', 'matters'],
    ({ ministries, history, demarches, postures, matters }, { add }) => {
      type Turn = Source['ministries'][string]['otherwise'];
      const judge = (desk: string, turn: Turn, path: readonly string[]) => {
        turn.steps?.forEach((step: Step, i) => {
          const owner = demarches[step.demarche]?.desk;
          if (owner !== undefined && owner !== desk)
            add(
              [...path, 'steps', String(i)],
              'wrong-desk',
              `\`${step.demarche}\` is a step of the desk \`${owner}\``,
            );
        });
        const owner = turn.posture === undefined ? undefined : postures[turn.posture]?.desk;
        if (owner !== undefined && owner !== desk)
          add(
            [...path, 'posture'],
            'wrong-desk',
            `\`${turn.posture}\` is a posture of the desk \`${owner}\``,
          );
        for (const id of Object.keys(turn.matters ?? {})) {
          const asked = matters[id]?.desk;
          if (asked !== undefined && asked !== desk)
            add([...path, 'matters', id], 'wrong-desk', `\`${id}\` is a matter of the desk \`${asked}\``);
        }
      };
      for (const [id, script] of Object.entries(ministries)) {
        for (const [turn, one] of Object.entries(script.turns))
          judge(script.desk, one, ['ministries', id, 'turns', turn]);
        if (script.whileSilent) judge(script.desk, script.whileSilent, ['ministries', id, 'while-silent']);
        judge(script.desk, script.otherwise, ['ministries', id, 'otherwise']);
      }
      for (const [desk, script] of Object.entries(history)) {
        script.turns.forEach((one, i) => {
          judge(desk, one, ['history', desk, 'turns', String(i)]);
        });
        if (script.whileSilent) judge(desk, script.whileSilent, ['history', desk, 'while-silent']);
        judge(desk, script.otherwise, ['history', desk, 'otherwise']);
      }
    },
  ),

  rule(['ministry', 'ministries', 'history'], ({ ministry, ministries, history }, { add }) => {
    for (const [desk, name] of Object.entries(ministry)) {
      if (name === 'documented' && !Object.hasOwn(history, desk))
        add(['ministry', desk], 'wrong-desk', `the desk \`${desk}\` has no \`history\` to follow`);
      const owner = ministries[name]?.desk;
      if (owner !== undefined && owner !== desk)
        add(['ministry', desk], 'wrong-desk', `\`${name}\` is a ministry of the desk \`${owner}\``);
    }
  }),

  rule(['forecasts'], ({ forecasts }, { add }) => {
    for (const [id, forecast] of Object.entries(forecasts))
      if (forecast.bounds.length > 0 && forecast.options.length !== forecast.bounds.length + 1)
        add(
          ['forecasts', id, 'options'],
          'options-count',
          `${forecast.bounds.length} bounds part ${forecast.bounds.length + 1} options, found ${forecast.options.length}`,
        );
  }),

  rule(['score', 'desks'], ({ score, desks }, { add }) => {
    for (const desk of Object.keys(desks))
      if (!Object.hasOwn(score, desk)) add(['score'], 'missing-key', `\`score\` needs \`${desk}\``);
    for (const [desk, { dimensions }] of Object.entries(score))
      for (const [id, { anchors }] of Object.entries(dimensions)) {
        const [low, middle, high] = anchors;
        if (!((low < middle && middle < high) || (low > middle && middle > high)))
          add(
            ['score', desk, 'dimensions', id, 'anchors'],
            'anchors-order',
            'the values at 0, 50 and 100 points must rise, or fall, all the way',
          );
      }
  }),
];

export type Sections = { readonly [K in keyof Source]: Source[K] | symbol };

/** Applies every rule whose sections could be read. */
export function applyRules(sections: Sections, root: MapNode, findings: Findings): void {
  const add: Ruling['add'] = (path, code, message, suggestion) => {
    // A list item or a value of a key is shown at the value, a section at its key.
    const node = nodeAt(root, path);
    const spot = node && node.kind !== 'map' ? node.spot : spotOf(root, path);
    findings.add(spot, { code, message, suggestion });
  };
  for (const { needs, judge } of RULES) {
    if (needs.some((name) => typeof sections[name] === 'symbol')) continue;
    // Every section that this rule reads has been read.
    judge(sections as Source, { add });
  }
}

/** The first turn in which a condition can hold, as far as its own `turn` says. */
export function firstTurnOf(condition: Condition | undefined): number {
  if (!condition) return 1;
  if ('all' in condition) return Math.max(1, ...condition.all.map(firstTurnOf));
  if ('any' in condition) return Math.min(...condition.any.map(firstTurnOf));
  if ('not' in condition || condition.fact !== 'turn') return 1;
  const { from, above, is } = condition.test;
  return Math.max(
    1,
    from ?? 1,
    above === undefined ? 1 : Math.floor(above) + 1,
    typeof is === 'number' ? is : 1,
  );
}

import { DIMENSIONS } from '../../core/scenario/dimension.ts';
import type { DeskId } from '../../core/scenario/ids.ts';
import type { Decision } from '../../core/turn/door.ts';
import type { TurnLine } from '../format/line.ts';
import { deskOfLog, type Exported, nameOfLog, numberOf, textOf } from './exported.ts';
import { uuidOf } from './uuid.ts';

/**
 * Verbs of the xAPI profile for serious games that a log has a use for. Its pages name two addresses for the first:
 * this is the one of its tables, and of the vocabulary that it was taken from.
 */
export const VERBS = {
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  progressed: 'http://adlnet.gov/expapi/verbs/progressed',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  selected: 'https://w3id.org/xapi/adb/verbs/selected',
} as const;
export type VerbName = keyof typeof VERBS;

const PROFILE = 'https://w3id.org/xapi/seriousgames/v1.0';
const GAME = 'https://w3id.org/xapi/seriousgames/activity-types/serious-game';
const LEVEL = 'https://w3id.org/xapi/seriousgames/activity-types/level';
const MENU = 'https://w3id.org/xapi/seriousgames/activity-types/menu';
const QUESTION = 'http://adlnet.gov/expapi/activities/question';
const PROGRESS = 'https://w3id.org/xapi/seriousgames/extensions/progress';
/** Names need an address in xAPI. This one can belong to nobody (RFC 2606): nothing is served there or sent there. */
const HOME = 'https://demarche.invalid';

interface Activity {
  readonly objectType: 'Activity';
  readonly id: string;
  readonly definition: { readonly type: string; readonly name: Readonly<Record<'en', string>> };
}
type Extensions = Readonly<Record<string, string | number>>;

/** One statement. The log knows the day and no time, so there is no timestamp; the order of the list is the order. */
export interface Statement {
  readonly id: string;
  readonly actor: {
    readonly objectType: 'Agent';
    readonly account: { readonly homePage: string; readonly name: string };
  };
  readonly verb: { readonly id: string; readonly display: Readonly<Record<'en', string>> };
  readonly object: Activity;
  readonly result?: {
    readonly completion?: boolean;
    readonly response?: string;
    readonly duration?: string;
    readonly extensions?: Extensions;
  };
  readonly context: {
    readonly registration: string;
    readonly platform: 'Démarche';
    readonly language?: string;
    readonly contextActivities: {
      readonly parent?: readonly { readonly objectType: 'Activity'; readonly id: string }[];
      readonly category: readonly { readonly objectType: 'Activity'; readonly id: string }[];
    };
    readonly extensions: Extensions;
  };
}

type Said = Pick<Statement, 'object' | 'result'> & { readonly verb: VerbName };

/**
 * A log as statements of the xAPI profile for serious games. The game is initialized; each turn is a level that is
 * initialized, decided and completed, after which the game has progressed; at the end the game is completed, with its
 * ending and without a grade: there is no success to report.
 */
export function statementsOf(exported: Exported): readonly Statement[] {
  const { log, scenario } = exported;
  const desk = deskOfLog(exported);
  const of = log.header.scenario.id;
  const game = activity(GAME, `${HOME}/scenario/${addressed(of)}`, of);
  const length = scenario?.clock.turns.length ?? (log.close ? log.turns.length : null);
  const said: Said[] = [{ verb: 'initialized', object: game }];
  for (const line of log.turns) {
    said.push(...turnOf(line, desk, game.id));
    const progress = length === null ? null : Math.min(1, line.turn / length);
    if (progress !== null)
      said.push({ verb: 'progressed', object: game, result: { extensions: { [PROGRESS]: progress } } });
  }
  if (log.close) said.push({ verb: 'completed', object: game, result: endOf(exported, desk) });
  return said.map((one, i) => statementOf(exported, desk, game.id, one, i));
}

/** A name as a part of an address; half of a pair of UTF-16 has none. */
const addressed = (name: string): string => encodeURIComponent(name.replace(/\p{Cs}/gu, '\uFFFD'));

const activity = (type: string, id: string, name: string): Activity => ({
  objectType: 'Activity',
  id,
  definition: { type, name: { en: name } },
});

function turnOf(
  { turn, decisions, memo, seconds }: TurnLine,
  desk: DeskId | null,
  game: string,
): readonly Said[] {
  const at = `${game}/turn/${turn}`;
  const level = activity(LEVEL, at, `turn/${turn}`);
  const decision = desk === null ? undefined : decisions[desk];
  const asked = (type: string, name: string, response: string, extensions?: Extensions): Said => ({
    verb: 'selected',
    object: activity(type, `${at}/${name.split('/').map(addressed).join('/')}`, name),
    result: { response, ...(extensions ? { extensions } : {}) },
  });
  const question = textOf(memo?.forecast?.question);
  const option = numberOf(memo?.forecast?.option);
  const confidence = numberOf(memo?.forecast?.confidence);
  const rationale = textOf(memo?.rationale);
  const taken = numberOf(seconds);
  return [
    { verb: 'initialized', object: level },
    ...(question !== null && option !== null && confidence !== null
      ? [
          asked(QUESTION, `forecast/${question}`, String(option), {
            [`${HOME}/extensions/confidence`]: confidence,
          }),
        ]
      : []),
    // A choice is told with what was chosen, or not at all.
    ...(decision ? selectedIn(decision, asked).filter(({ result }) => result?.response !== '') : []),
    {
      verb: 'completed',
      object: level,
      result: {
        completion: true,
        ...(taken === null || taken < 0 ? {} : { duration: `PT${taken}S` }),
        ...(rationale !== null ? { extensions: { [`${HOME}/extensions/rationale`]: rationale } } : {}),
      },
    },
  ];
}

function selectedIn(
  { steps, posture, replies, matters }: Decision,
  asked: (type: string, name: string, response: string, extensions?: Extensions) => Said,
): readonly Said[] {
  const completed = (of: string, value: string | undefined): Extensions =>
    value === undefined || value === '' ? {} : { [`${HOME}/extensions/${of}`]: value };
  return [
    ...Object.entries(replies).map(([text, reply]) => asked(QUESTION, `text/${text}`, reply)),
    ...Object.entries(matters).map(([matter, option]) => asked(QUESTION, `matter/${matter}`, option)),
    ...steps.map(({ demarche, terms, line, claim }, i) =>
      asked(MENU, `step/${i + 1}`, demarche, {
        ...completed('terms', terms?.join(' ')),
        ...completed('line', line),
        ...completed('claim', claim),
      }),
    ),
    asked(MENU, 'posture', posture),
  ];
}

function endOf({ log }: Exported, desk: DeskId | null): NonNullable<Statement['result']> {
  const dimensions: Readonly<Record<string, number>> =
    (desk === null ? null : log.close?.dimensions[desk]) ?? {};
  const ending = desk === null ? null : textOf(log.close?.ending[desk]);
  return {
    completion: true,
    ...(ending === null ? {} : { response: ending }),
    extensions: Object.fromEntries(
      DIMENSIONS.flatMap((id) => {
        const value = numberOf(dimensions[id]);
        return value === null ? [] : [[`${HOME}/extensions/${id}`, value]];
      }),
    ),
  };
}

function statementOf(
  { log, verdict }: Exported,
  desk: DeskId | null,
  game: string,
  { verb, object, result }: Said,
  place: number,
): Statement {
  const { header } = log;
  const seal = nameOfLog(log);
  const own = `${HOME}/extensions`;
  const [codeName, classCode, language, date] = [
    header.codeName,
    header.classCode,
    header.language,
    header.date,
  ].map(textOf);
  return {
    id: uuidOf(seal, `statement/${place}`),
    actor: {
      objectType: 'Agent',
      account: {
        homePage: classCode ? `${HOME}/class/${addressed(classCode)}` : HOME,
        // Code names only; without one, the log itself stands for who played it.
        name: codeName ?? seal,
      },
    },
    verb: { id: VERBS[verb], display: { en: verb } },
    object,
    ...(result ? { result } : {}),
    context: {
      registration: uuidOf(seal, 'registration'),
      platform: 'Démarche',
      ...(language ? { language } : {}),
      contextActivities: {
        ...(object.id === game
          ? {}
          : { parent: [{ objectType: 'Activity', id: parentOf(object.id, game) }] }),
        category: [{ objectType: 'Activity', id: PROFILE }],
      },
      extensions: {
        [`${own}/order`]: place,
        [`${own}/verdict`]: verdict.verdict,
        [`${own}/seed`]: header.seed,
        ...(desk === null ? {} : { [`${own}/desk`]: desk, [`${own}/seat`]: header.seats[desk] ?? '' }),
        ...(date ? { [`${own}/date`]: date } : {}),
      },
    },
  };
}

/** A turn lies in the game, a decision in its turn. */
function parentOf(id: string, game: string): string {
  const turn = /^\/turn\/\d+/.exec(id.slice(game.length))?.[0] ?? '';
  return game + turn === id ? game : game + turn;
}

import type { Demarche } from '../../../../core/scenario/demarche.ts';
import type { Scenario } from '../../../../core/scenario/scenario.ts';
import type { Reply, Step } from '../../../../core/scenario/script.ts';
import type { Decision, Lawful, View } from '../../../../core/turn/door.ts';
import type { Texts } from '../../../../scenario/texts.ts';
import type { DeskActions } from '../../../../session/door.ts';
import type { Say, Words } from '../../../../words/door.ts';
import { layTray } from '../tray/layout.ts';

/** What a class can vote on, in the order of a turn. */
export const BALLOT_KINDS = [
  'text',
  'matter',
  'steps',
  'terms',
  'line',
  'claim',
  'forecast',
  'sure',
  'posture',
] as const;
export type BallotKind = (typeof BALLOT_KINDS)[number];

export interface BallotOption {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  /** Why it cannot be taken; absent where it can. */
  readonly barred?: string;
}

/** One question put to the class. */
export interface Ballot {
  /** Its name among the votes of the memo. */
  readonly key: string;
  readonly kind: BallotKind;
  /** The matter, text, démarche or forecast it is about; empty for steps and posture. */
  readonly subject: string;
  readonly title: string;
  readonly options: readonly BallotOption[];
  /** How many of the options may go. */
  readonly picks: number;
  readonly chosen: readonly string[];
}

/** Letters of the options; no ballot has more. */
export const LETTERS = 'ABCDEFGHIJKL';
/** Cards that a class chooses among; the others lie behind "all channels". */
const MOST_CARDS = 6;
/** Beside the halt. */
const MOST_TERMS = 3;
const CONFIDENCES = ['50', '60', '70', '80', '90'] as const;
const CLAIMS = ['now', 'verified'] as const;

export interface Put {
  readonly scenario: Scenario;
  readonly texts: Texts;
  readonly words: Words;
  readonly view: View;
  readonly lawful: Lawful | null;
  readonly tray: readonly string[];
  readonly draft: Decision;
  /** The forecast as far as it is given: an answer may still lack how sure one is. */
  readonly forecast: { readonly option: number | null; readonly confidence: number | null };
  readonly say: Say;
}

type Content = Omit<Ballot, 'key'>;

const keyed = (content: Content): Ballot => ({
  ...content,
  key: content.subject === '' ? content.kind : `${content.kind}:${content.subject}`,
  options: content.options.slice(0, LETTERS.length),
});

/** The questions of this turn as they stand; a step that needs a line, terms or a claim asks for them right after. */
export function ballotsOf(put: Put): readonly Ballot[] {
  return [
    ...textBallots(put),
    ...matterBallots(put),
    stepsBallot(put),
    ...put.draft.steps.flatMap((step) => completionBallots(put, step)),
    ...forecastBallots(put),
    postureBallot(put),
  ].map(keyed);
}

const textBallots = ({ view, lawful, words, draft, say }: Put): readonly Content[] =>
  view.table.flatMap((text): Content[] => {
    const replies = lawful?.replies.find((r) => r.text === text.id)?.replies ?? [];
    const broker = words.names.broker(text.broker);
    const reply = draft.replies[text.id];
    if (replies.length === 0) return [];
    return [
      {
        kind: 'text',
        subject: text.id,
        title: say('table-text', { broker }),
        options: replies.map((id) => ({
          id,
          label: say(`table-${id}`),
          note: say(`table-${id}-note`, { broker }),
        })),
        picks: 1,
        chosen: reply === undefined ? [] : [reply],
      },
    ];
  });

const matterBallots = ({ view, lawful, texts, draft }: Put): readonly Content[] =>
  view.matters.map((matter) => {
    const text = texts.matters[matter.id];
    const options = lawful?.matters.find((m) => m.matter === matter.id)?.options ?? [];
    const option = draft.matters[matter.id];
    return {
      kind: 'matter',
      subject: matter.id,
      title: text?.title ?? matter.id,
      options: options.map((id) => ({
        id,
        label: text?.options[id]?.label ?? id,
        ...(text?.options[id]?.note === undefined ? {} : { note: text.options[id].note }),
      })),
      picks: 1,
      chosen: option === undefined ? [] : [option],
    };
  });

function stepsBallot({ view, lawful, tray, texts, words, draft, say }: Put): Content {
  const chosen = draft.steps.map((step) => step.demarche);
  const laid = layTray(tray, lawful, { turn: view.turn, chosen: [] }).slice(0, MOST_CARDS);
  const elsewhere = (lawful?.steps ?? []).filter(
    ({ demarche }) => chosen.includes(demarche) && !laid.some(({ id }) => id === demarche),
  );
  const cards = [...laid, ...elsewhere.map(({ demarche, refusals }) => ({ id: demarche, refusals }))];
  return {
    kind: 'steps',
    subject: '',
    title: say('tray-title'),
    options: cards.map(({ id, refusals: [refusal] }) => ({
      id,
      label: texts.demarches[id]?.label ?? id,
      ...(refusal === undefined || chosen.includes(id)
        ? {}
        : { barred: words.refusalSentence({ code: refusal.code, desk: refusal.desk }) }),
    })),
    picks: lawful?.capacity ?? 0,
    chosen,
  };
}

const completionBallots = (put: Put, step: Step): readonly Content[] =>
  (put.scenario.demarches.find((d) => d.id === step.demarche)?.needs ?? []).map((need) =>
    completionBallot(put, step, need),
  );

/** What a step still needs, as a question of its own. */
function completionBallot(
  { scenario, lawful, texts, words, view, say }: Put,
  step: Step,
  need: Demarche['needs'][number],
): Content {
  const { demarche: subject } = step;
  const title = say(`projector-title-${need}`, { label: texts.demarches[subject]?.label ?? subject });
  switch (need) {
    case 'terms':
      return {
        kind: 'terms',
        subject,
        title,
        options: scenario.terms.map(({ id }) => {
          const refusal = lawful?.terms.find((t) => t.term === id)?.refusals[0];
          return {
            id,
            label: texts.terms[id]?.label ?? id,
            ...(refusal === undefined
              ? {}
              : { barred: words.refusalSentence({ code: refusal.code, desk: refusal.desk }) }),
          };
        }),
        picks: MOST_TERMS,
        chosen: step.terms ?? [],
      };
    case 'line':
      return {
        kind: 'line',
        subject,
        title,
        options: scenario.lines.map(({ id }) => {
          const quote = texts.lines[id]?.quote ?? '';
          return {
            id,
            label: texts.lines[id]?.label ?? id,
            note: view.home.lines.includes(id) ? say('complete-line-again', { quote }) : quote,
          };
        }),
        picks: 1,
        chosen: step.line === undefined ? [] : [step.line],
      };
    case 'claim':
      return {
        kind: 'claim',
        subject,
        title,
        options: CLAIMS.map((id) => ({
          id,
          label: say(`complete-claim-${id}`),
          note: say(`complete-claim-${id}-note`),
        })),
        picks: 1,
        chosen: step.claim === undefined ? [] : [step.claim],
      };
  }
}

function forecastBallots({ view, texts, forecast, say }: Put): readonly Content[] {
  const question = view.forecastQuestion;
  const text = question === null ? undefined : texts.forecasts[question];
  if (question === null || !text) return [];
  const { option, confidence } = forecast;
  return [
    {
      kind: 'forecast',
      subject: question,
      title: text.question,
      options: text.options.map((label, i) => ({ id: String(i), label })),
      picks: 1,
      chosen: option === null ? [] : [String(option)],
    },
    {
      kind: 'sure',
      subject: question,
      title: say('forecast-sure'),
      options: CONFIDENCES.map((id) => ({ id, label: say('projector-percent', { sure: id }) })),
      picks: 1,
      chosen: confidence === null ? [] : [String(confidence)],
    },
  ];
}

const postureBallot = ({ lawful, texts, draft, say }: Put): Content => ({
  kind: 'posture',
  subject: '',
  title: say('posture-title'),
  options: (lawful?.postures ?? []).map(({ posture: id }) => ({
    id,
    label: texts.postures[id]?.label ?? id,
    ...(texts.postures[id]?.note === undefined ? {} : { note: texts.postures[id].note }),
  })),
  picks: 1,
  chosen: draft.posture === '' ? [] : [draft.posture],
});

const isReply = (id: string): id is Reply => id === 'accept' || id === 'refuse' || id === 'as-willing';

/** Writes what a class takes into the draft; a forecast is kept by its page until both halves of it are there. */
export function take(
  ballot: Ballot,
  ids: readonly string[],
  actions: DeskActions,
  onForecast: (given: { readonly option?: number; readonly confidence?: number }) => void,
): void {
  const [id] = ids;
  const { kind, subject } = ballot;
  if (id === undefined && kind !== 'steps' && kind !== 'terms') return;
  switch (kind) {
    case 'text':
      if (id !== undefined && isReply(id)) actions.reply(subject, id);
      return;
    case 'matter':
      actions.choose(subject, id ?? null);
      return;
    case 'steps':
      for (const demarche of ballot.chosen) if (!ids.includes(demarche)) actions.toggleStep(demarche);
      for (const demarche of ids) if (!ballot.chosen.includes(demarche)) actions.toggleStep(demarche);
      return;
    case 'terms':
      actions.completeStep(subject, { terms: ids });
      return;
    case 'line':
      actions.completeStep(subject, { line: id ?? '' });
      return;
    case 'claim':
      actions.completeStep(subject, { claim: id === 'now' ? 'now' : 'verified' });
      return;
    case 'forecast':
      onForecast({ option: Number(id) });
      return;
    case 'sure':
      onForecast({ confidence: Number(id) });
      return;
    case 'posture':
      actions.setPosture(id ?? '');
      return;
  }
}

import type {
  ClassQuestion,
  HandedIn,
  PairChoice,
  PairStory,
  Parting,
  PartingKind,
} from '../debrief/door.ts';
import { learn, type Say } from './bundle.ts';
import { CLASSROOM } from './en/classroom.ts';
import type { Words } from './words.ts';

/** Words of a class, fetched with whatever shows one. */
learn('en', CLASSROOM);

const join = (say: Say, parts: readonly string[]): string =>
  parts.length === 0
    ? ''
    : parts.reduce((first, second, i) =>
        say(i === parts.length - 1 ? 'list-two' : 'list-more', { first, second }),
      );

/** Whose game it is, by its place among the members of a group. */
export type NameOf = (game: number) => string;

type Question = Pick<Parting, 'kind' | 'subject'>;

/** What a question of a turn is called. */
export function questionTitle({ say, names }: Words, { kind, subject }: Question): string {
  switch (kind) {
    case 'posture':
      return say('class-posture');
    case 'matter':
      return names.matter(subject);
    case 'reply':
      return say('class-text-of', { name: names.broker(subject) });
    case 'step':
      return names.demarche(subject);
  }
}

/** What one way of deciding a question is called. */
export function optionLabel(
  { say, names }: Words,
  { kind, subject }: Question,
  option: string | null,
): string {
  if (option === null) return say('class-spared');
  if (option === 'unanswered') return say('class-unanswered');
  switch (kind) {
    case 'posture':
      return names.posture(option);
    case 'matter':
      return names.option(subject, option);
    case 'reply':
      return option === 'accept'
        ? say('class-reply-accept')
        : option === 'refuse'
          ? say('class-reply-refuse')
          : say('class-reply-as-willing');
    case 'step':
      return option === 'taken' ? say('class-taken') : say('class-left');
  }
}

/** `restrained 9, held 14`: the ways of a question with their counts, those included to whom it did not come. */
export const branchesPhrase = (words: Words, parting: Parting): string =>
  parting.branches
    .map(({ option, games }) =>
      words.say('class-option-count', { option: optionLabel(words, parting, option), n: games.length }),
    )
    .join(', ');

/** What one of a pair chose where they parted: its answers, its posture, and its own steps. */
export function choicePhrase(words: Words, choices: readonly PairChoice[], side: 'one' | 'other'): string {
  const { say, names } = words;
  const parts: string[] = [];
  const steps: string[] = [];
  let stepped = false;
  for (const choice of choices) {
    const option = choice[side];
    const label = optionLabel(words, choice, option);
    switch (choice.kind) {
      case 'matter':
        parts.push(say('class-pair-matter', { matter: names.matter(choice.subject), option: label }));
        break;
      case 'reply':
        parts.push(say('class-pair-reply', { text: questionTitle(words, choice), option: label }));
        break;
      case 'posture':
        parts.push(say('class-pair-posture', { name: label }));
        break;
      case 'step':
        stepped = true;
        if (option === 'taken') steps.push(say('class-quoted', { text: names.demarche(choice.subject) }));
    }
  }
  if (steps.length > 0) parts.push(say('class-pair-step', { names: join(say, steps) }));
  else if (stepped && parts.length === 0) parts.push(say('class-pair-nothing'));
  return parts.join('; ');
}

/** In what a pair ended apart, as a sentence. */
export function apartSentence({ say, dimensionName }: Words, { apart }: PairStory, desk: string): string {
  const [first, second] = apart.map(({ dimension, one, other }) =>
    say('class-pair-apart', {
      dimension: dimensionName(dimension, desk),
      one: Math.round(one),
      other: Math.round(other),
    }),
  );
  if (first === undefined) return '';
  return second === undefined
    ? say('class-pair-apart-one', { first })
    : say('class-pair-apart-two', { first, second });
}

const LEADING: readonly PartingKind[] = ['matter', 'reply', 'posture', 'step'];

/** The question that a pair is asked: by the weightiest thing on which it parted. */
export function pairQuestion(say: Say, choices: readonly PairChoice[]): string {
  const kind = LEADING.find((one) => choices.some((choice) => choice.kind === one)) ?? 'step';
  switch (kind) {
    case 'matter':
      return say('class-pair-ask-matter');
    case 'reply':
      return say('class-pair-ask-reply');
    case 'posture':
      return say('class-pair-ask-posture');
    case 'step':
      return say('class-pair-ask-step');
  }
}

/** What is put to a class: the facts, then the question. */
export interface AskedOfClass {
  readonly lead: string;
  readonly ask: string;
}

/** A question that ends in a colon goes on in its options. */
export const unended = (question: string): string => question.replace(/[:.…\s]+$/, '');

/** A question of the run sheet in words. */
export function askedOfClass(
  words: Words,
  question: ClassQuestion,
  nameOf: NameOf,
  other: string,
): AskedOfClass {
  const { say, names, texts } = words;
  switch (question.kind) {
    case 'one-word':
      return { lead: say('class-ask-one-word-lead'), ask: say('class-ask-one-word') };
    case 'tell':
      return {
        lead: say('class-ask-tell-lead', {
          ending: texts.endings[question.most]?.title ?? question.most,
          count: question.count,
          of: question.of,
          others: question.others,
          names: join(say, question.games.map(nameOf)),
        }),
        ask: say('class-ask-tell'),
      };
    case 'parting': {
      const { parting, reached } = question;
      const took = parting.branches.find(({ option }) => option === 'taken')?.games.length ?? 0;
      const title = questionTitle(words, parting);
      const { kind, turn } = parting;
      return {
        lead: say(`class-ask-${kind}-lead`, {
          turn,
          title,
          took,
          of: reached,
          // the whole of it: where two versions stand in it, both are read out
          told: kind === 'matter' ? (texts.matters[parting.subject]?.text[0] ?? '') : '',
          branches: branchesPhrase(words, parting),
        }),
        ask: say(`class-ask-${kind}`),
      };
    }
    case 'pair': {
      const { pair } = question.story;
      return {
        lead: say('class-ask-pair-lead', {
          one: nameOf(pair.one),
          other: nameOf(pair.other),
          turn: pair.turn,
          mine: choicePhrase(words, pair.choices, 'one'),
          theirs: choicePhrase(words, pair.choices, 'other'),
        }),
        // what one pair is asked is not asked of the next
        ask: question.swap ? say('class-ask-pair') : pairQuestion(say, pair.choices),
      };
    }
    case 'surprise': {
      const { row } = question;
      const told = texts.forecasts[row.question];
      const most = (counts: readonly number[]): string =>
        told?.options[counts.indexOf(Math.max(...counts))] ?? '';
      return {
        lead: say('class-ask-surprise-lead', {
          question: unended(told?.question ?? row.question),
          wrong: row.opened - row.right,
          of: row.opened,
          said: most(row.said),
          came: most(row.came),
        }),
        ask: say('class-ask-surprise'),
      };
    }
    case 'record':
      return {
        lead: say('class-ask-record-lead', {
          turn: question.turn,
          demarche: names.demarche(question.demarche),
          took: question.took,
          of: question.of,
        }),
        ask: say('class-ask-record'),
      };
    case 'other-desk':
      return {
        lead: say('class-ask-other-desk-lead', { other }),
        ask: say('class-ask-other-desk', { other }),
      };
    case 'left-out':
      return { lead: say('class-ask-left-out-lead'), ask: say('class-ask-left-out') };
    case 'exit':
      return { lead: say('class-ask-exit-lead'), ask: say('class-ask-exit') };
  }
}

/** What a verdict found, as people call it: a gauge or a dimension by its name, else what sort of thing it is. */
function fieldName(say: Say, field: string): string {
  const sort = SORTS.find((one) => field.startsWith(one));
  if (sort !== undefined) return say('class-field', { field: sort });
  const dashed = field.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
  const named = [`dimension-${dashed}`, `gauge-${dashed}`].find((id) => say(id) !== id);
  return named === undefined ? say('class-field', { field: 'entry' }) : say(named);
}
const SORTS = ['seal', 'digest', 'decision', 'scenario', 'ending', 'seat'] as const;

/** Why a file stands apart, in a sentence or two. */
export function verdictSentence(say: Say, { verdict }: HandedIn): string {
  const turn = verdict.turn ?? 0;
  switch (verdict.verdict) {
    case 'verified':
      return say('class-all-counted-text');
    case 'altered':
      return say('class-verdict-altered', { turn, field: fieldName(say, verdict.field ?? 'seal') });
    case 'cut-off':
      return say('class-verdict-cut-off', { turn });
    case 'other-rules':
      return say('class-verdict-other-rules');
    case 'unreadable':
      return say('class-verdict-unreadable', { line: verdict.problem?.line ?? 0 });
  }
}

/** Names to stand in for code names: of trees, as many as are wanted, and none that somebody goes by. */
export function aliasesIn(say: Say, count: number, taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const trees = say('class-aliases')
    .split(' ')
    .filter((name) => !used.has(name.toLowerCase()));
  return Array.from({ length: count }, (_, i) => {
    const name = trees[i % trees.length] ?? '';
    const round = Math.floor(i / trees.length);
    return round === 0 ? name : say('class-alias-more', { name, n: round + 1 });
  });
}

import type { ShelfCard } from '../../../session/door.ts';

/** A desk from which a crisis can be played. */
export interface DeskShelf {
  readonly name: string;
  readonly flag?: string;
  /** The shortest first: it is where a newcomer begins. */
  readonly cards: readonly ShelfCard[];
}

/** Scenarios of one crisis. */
export interface CrisisShelf {
  readonly title: string;
  readonly invented: boolean;
  /** In alphabetical order: no desk comes first by rank. */
  readonly desks: readonly DeskShelf[];
  /** The content note that all of them share; null where each has its own, or none. */
  readonly note: string | null;
  /** Most dated facts that one of them opens at its end. */
  readonly facts: number;
  /** Most questions that one of them ends with. */
  readonly questions: number;
  readonly languages: readonly string[];
}

const isInvented = (cards: readonly ShelfCard[]): boolean => cards.every(({ invented }) => invented);

const groupBy = (
  cards: readonly ShelfCard[],
  keyOf: (card: ShelfCard) => string,
): [name: string, cards: readonly ShelfCard[]][] => {
  const groups = new Map<string, ShelfCard[]>();
  for (const card of cards) groups.set(keyOf(card), [...(groups.get(keyOf(card)) ?? []), card]);
  return [...groups];
};

const total = (cards: readonly ShelfCard[]): number => cards.reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * The shelf by crises: what there is most of first, invented ones behind those that were, and then what takes longest.
 * First games with hints are offered apart and have no place here.
 */
export function groupShelf(shelf: readonly ShelfCard[]): readonly CrisisShelf[] {
  const played = shelf.filter(({ coached }) => !coached);
  return groupBy(played, ({ crisis, title }) => crisis ?? title)
    .sort(
      ([, a], [, b]) =>
        b.length - a.length || Number(isInvented(a)) - Number(isInvented(b)) || total(b) - total(a),
    )
    .map(([title, cards]) => {
      const notes = new Set(cards.map(({ contentNote }) => contentNote ?? ''));
      const [note = ''] = notes;
      return {
        title,
        invented: isInvented(cards),
        desks: groupBy(cards, ({ deskName }) => deskName)
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([name, own]) => {
            const flag = own[0]?.flag;
            return {
              name,
              ...(flag !== undefined && { flag }),
              cards: own.toSorted((a, b) => a.minutes - b.minutes),
            };
          }),
        note: notes.size === 1 && note !== '' ? note : null,
        facts: Math.max(...cards.map(({ facts }) => facts)),
        questions: Math.max(...cards.map(({ questions }) => questions)),
        languages: [...new Set(cards.map(({ language }) => language))],
      };
    });
}

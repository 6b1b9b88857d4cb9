import type { DeskId, Hours, TermId, TurnNumber } from '../../core/scenario/ids.ts';
import { type Decision, type Entry, type Memo, view } from '../../core/turn/door.ts';
import { isVisible } from '../../core/turn/visible.ts';
import type { Course } from '../course.ts';

/** Dead of one desk: as it makes them known, and as they were. Civilians are in both where they were counted. */
export interface DeadCount {
  readonly known: number;
  readonly dead: number;
  readonly civilians: number;
}

/** One turn as everybody may see it once the game has ended. */
export interface TimelineTurn {
  readonly turn: TurnNumber;
  readonly from: Hours;
  readonly to: Hours;
  /** Rung of the escalation ladder after the turn, 0-6, from what the desk knew. */
  readonly rung: number;
  readonly gunsSilent: boolean;
  /** Hours of the turn in which guns fired. */
  readonly fought: Hours;
  readonly dead: Readonly<Record<DeskId, DeadCount>>;
  /** km2 lost by the desk without the initiative. */
  readonly ground: number;
  readonly decisions: Readonly<Record<DeskId, Decision>>;
  /** Answers that came to the person's desk. */
  readonly answers: readonly Entry[];
  /** What that desk saw happen. */
  readonly seen: readonly Entry[];
  readonly entries: readonly Entry[];
  readonly memo: Memo;
  /** Seconds that the decision took, where they were kept. */
  readonly seconds: number | null;
}

/** A silence of the guns, from its hour to its end; `to` null when it lasted. */
export interface TruceSpan {
  readonly from: Hours;
  readonly to: Hours | null;
  /** Who stands under its paper; null while there is none. */
  readonly broker: string | null;
  readonly terms: readonly TermId[];
}

export interface Timeline {
  readonly turns: readonly TimelineTurn[];
  readonly truces: readonly TruceSpan[];
  readonly hours: Hours;
}

/** A game on one time axis. */
export function timelineOf(course: Course): Timeline {
  const { scenario, log, desk, replay } = course;
  const turns = replay.turns.map(({ turn, decisions, entries, after }, i): TimelineTurn => {
    const clock = scenario.clock.turns[turn - 1];
    const from = clock?.start ?? 0;
    const seen = view(scenario, after, desk);
    return {
      turn,
      from,
      to: from + (clock?.hours ?? 0),
      rung: seen.rung,
      gunsSilent: seen.gunsSilent,
      fought: after.world.front.fought,
      dead: Object.fromEntries(
        scenario.desks.map((id) => {
          const { dead = 0, civilians = 0, reported = 0 } = after.world.desks[id] ?? {};
          return [id, { known: Math.round(reported), dead: dead + civilians, civilians }];
        }),
      ),
      ground: after.world.front.ground,
      decisions,
      answers: entries.filter((entry) => entry.code === 'answer.given' && entry.desk === desk),
      seen: entries.filter((entry) => isVisible(scenario, desk, entry)),
      entries,
      memo: log.turns[i]?.memo ?? {},
      seconds: log.turns[i]?.seconds ?? null,
    };
  });
  return { turns, truces: trucesOf(turns), hours: turns.at(-1)?.to ?? 0 };
}

const textOf = (entry: Entry, key: string): string | null => {
  const value = entry.params?.[key];
  return typeof value === 'string' ? value : null;
};
const termsOf = (entry: Entry): readonly TermId[] => {
  const terms = entry.params?.['terms'];
  return Array.isArray(terms) ? terms.filter((term) => typeof term === 'string') : [];
};

/** What an entry makes of the silence that was open before it, and the one that it closes. */
function onward(open: TruceSpan | null, entry: Entry, hour: Hours): readonly [TruceSpan | null, TruceSpan?] {
  switch (entry.code) {
    case 'truce.announced':
      return [{ from: hour, to: null, broker: textOf(entry, 'broker'), terms: termsOf(entry) }];
    case 'lull.began':
      return [{ from: hour, to: null, broker: null, terms: [] }];
    case 'truce.annexed': {
      if (!open) return [open];
      const terms = [...open.terms, ...termsOf(entry)];
      return [{ ...open, broker: textOf(entry, 'broker') ?? open.broker, terms }];
    }
    case 'truce.broken':
      return open ? [null, { ...open, to: hour }] : [null];
    default:
      return [open];
  }
}

function trucesOf(turns: readonly TimelineTurn[]): readonly TruceSpan[] {
  const spans: TruceSpan[] = [];
  let open: TruceSpan | null = null;
  for (const { from, entries } of turns) {
    for (const entry of entries) {
      const [now, closed]: readonly [TruceSpan | null, TruceSpan?] = onward(open, entry, entry.hour ?? from);
      open = now;
      if (closed) spans.push(closed);
    }
  }
  return open ? [...spans, open] : spans;
}

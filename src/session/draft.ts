import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Decision, Lawful, Memo, Votes } from '../core/turn/door.ts';
import { judge, lawful } from '../core/turn/lawful.ts';
import type { LiveGame } from './live.ts';
import type { Save } from './save.ts';
import type { DeskActions, DeskStore } from './session.types.ts';

const MOST_UNDONE = 100;
const NOTHING: Decision = { steps: [], posture: '', replies: {}, matters: {} };

type Written = Pick<DeskStore, 'draft' | 'memo'>;

/** The draft of a decision: judged on every change, and every change can be taken back. */
export interface DraftDesk {
  readonly store: StoreApi<DeskStore>;
  readonly actions: DeskActions;
  /** What may be done this turn; null when no game is in play. */
  readonly lawful: () => Lawful | null;
  /** Begins the draft of a turn, from what was saved of it or from the posture held. */
  open(live: LiveGame | null, saved?: Save['draft']): void;
}

/** Hands of one class, at most. */
const MOST_HANDS = 999;

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([k]) => k !== key));

/** A memo with these hands; ballots without any are not kept. */
function withVotes({ votes: _, ...memo }: Memo, votes: Votes): Memo {
  const counted = Object.fromEntries(Object.entries(votes).filter(([, of]) => Object.keys(of).length > 0));
  return Object.keys(counted).length > 0 ? { ...memo, votes: counted } : memo;
}

/** Matters and texts that a draft leaves without an answer. */
export function unansweredOf(open: Lawful | null, draft: Decision): readonly string[] {
  if (!open) return [];
  return [
    ...open.matters.filter((m) => draft.matters[m.matter] === undefined).map((m) => m.matter),
    ...open.replies
      .filter((r) => r.replies.length > 0 && draft.replies[r.text] === undefined)
      .map((r) => r.text),
  ];
}

export function makeDraftDesk(): DraftDesk {
  let live: LiveGame | null = null;
  let open: Lawful | null = null;
  let past: Written[] = [];
  const store = createStore<DeskStore>(() => ({
    draft: NOTHING,
    memo: {},
    refused: [],
    unanswered: [],
    focus: null,
  }));

  const show = ({ draft, memo }: Written): void => {
    const refused =
      live && !live.view.closed ? judge(live.shipped.scenario, live.game, live.desk, draft) : [];
    store.setState({ draft, memo, refused, unanswered: unansweredOf(open, draft) });
  };
  const write = (change: Partial<Written>): void => {
    const { draft, memo } = store.getState();
    past = [...past.slice(1 - MOST_UNDONE), { draft, memo }];
    show({ draft, memo, ...change });
  };
  const decide = (change: Partial<Decision>): void =>
    write({ draft: { ...store.getState().draft, ...change } });
  const fresh = (): Written => ({ draft: { ...NOTHING, posture: live?.view.home.posture ?? '' }, memo: {} });

  const actions: DeskActions = {
    toggleStep: (demarche) => {
      const { steps } = store.getState().draft;
      const rest = steps.filter((step) => step.demarche !== demarche);
      decide({ steps: rest.length < steps.length ? rest : [...steps, { demarche }] });
    },
    completeStep: (demarche, completion) => {
      const { steps } = store.getState().draft;
      decide({
        steps: steps.map((step) => (step.demarche === demarche ? { ...step, ...completion } : step)),
      });
    },
    setPosture: (posture) => decide({ posture }),
    reply: (textId, reply) => decide({ replies: { ...store.getState().draft.replies, [textId]: reply } }),
    choose: (matter, option) => {
      const { matters } = store.getState().draft;
      decide({ matters: option === null ? without(matters, matter) : { ...matters, [matter]: option } });
    },
    forecast: (question, option, confidence) =>
      write({ memo: { ...store.getState().memo, forecast: { question, option, confidence } } }),
    rationale: (text) => {
      // typing is not undone letter by letter
      const { draft, memo } = store.getState();
      const { rationale: _, ...rest } = memo;
      show({ draft, memo: text === '' ? rest : { ...memo, rationale: text } });
    },
    vote: (ballot, option, hands) => {
      const { memo } = store.getState();
      const counted = Math.min(MOST_HANDS, Math.max(0, Math.round(hands)));
      const others = without(memo.votes?.[ballot] ?? {}, option);
      const votes = { ...memo.votes, [ballot]: counted === 0 ? others : { ...others, [option]: counted } };
      write({ memo: withVotes(memo, votes) });
    },
    clearVotes: (ballot) => {
      const { memo } = store.getState();
      write({ memo: withVotes(memo, without(memo.votes ?? {}, ballot)) });
    },
    focusCard: (id) => store.setState({ focus: id }),
    undo: () => {
      const last = past.at(-1);
      if (!last) return;
      past = past.slice(0, -1);
      const { rationale } = store.getState().memo;
      show({ draft: last.draft, memo: { ...last.memo, ...(rationale === undefined ? {} : { rationale }) } });
    },
    clear: () => write(fresh()),
  };

  return {
    store,
    actions,
    lawful: () => open,
    open: (next, saved = null) => {
      live = next;
      open = next && !next.view.closed ? lawful(next.shipped.scenario, next.game, next.desk) : null;
      past = [];
      store.setState({ focus: null });
      show(saved ? { draft: saved.decision, memo: saved.memo } : fresh());
    },
  };
}

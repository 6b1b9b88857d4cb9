import { type ChartAddress, send } from '../charts/signal.ts';
import type { ChartName, Consequence, SignalOf } from '../charts/step.ts';
import type { DeskId } from '../scenario/ids.ts';
import type { EntryCode, ParamValue } from '../turn/entry.ts';
import { bookChannel, bookDesk, bookWorld, settleWorld } from '../world/book.ts';
import { type Draft, deskIn } from '../world/draft.ts';
import { LULL } from '../world/world.ts';

/** What a rule hands to the effects of a signal: whom it is about, and the numbers it reckoned. */
export interface ConsequenceContext {
  /** Addressee of the chart, or the text on the table. */
  readonly of: string;
  readonly desk: DeskId;
  readonly hour?: number;
  readonly broker?: string;
  /** The desk that tabled the text, or asked for it. */
  readonly tabledFor?: DeskId;
  readonly terms?: readonly string[];
  readonly params?: Readonly<Record<string, ParamValue>>;
}

type ChartEffect = (draft: Draft, context: ConsequenceContext) => void;

function tell(draft: Draft, code: EntryCode, context: ConsequenceContext): void {
  draft.entries?.push({
    code,
    subject: context.of,
    desk: context.desk,
    ...(context.hour === undefined ? {} : { hour: context.hour }),
    ...(context.params ? { params: context.params } : {}),
  });
}

/** One effect for each consequence that a chart can name; a test holds the two sets equal. */
export const EFFECTS: Readonly<Record<Consequence, ChartEffect>> = {
  layOnTable: (draft, context) => tell(draft, 'text.tabled', context),
  takeOffTable: (draft, context) => {
    deskIn(draft.world, context.desk).refused += 1;
    tell(draft, 'text.refused', context);
  },
  announce: (draft, context) => {
    const { truce, milestones } = draft.world;
    truce.broker = context.broker ?? null;
    truce.tabledFor = context.tabledFor ?? context.desk;
    truce.terms = (context.terms ?? []).slice();
    truce.age = 0;
    if (milestones.firstTruce === null) milestones.firstTruce = context.hour ?? draft.clock.start;
    tell(draft, 'truce.announced', context);
  },
  enterIntoForce: (draft, context) => {
    draft.world.milestones.fightingEnded = context.hour ?? draft.clock.start;
  },
  breakDown: (draft, context) => {
    const { truce, milestones } = draft.world;
    milestones.fightingEnded = null;
    truce.breaks += 1;
    truce.broker = null;
    truce.tabledFor = null;
    truce.terms = [];
    truce.age = 0;
    tell(draft, 'truce.broken', context);
    // Observers do not stay under fire.
    for (const of in draft.charts.mission)
      signal(draft, { chart: 'mission', of }, { type: 'withdraw' }, { of, desk: context.desk });
  },
  fallSilent: (draft, context) => {
    const { truce, milestones } = draft.world;
    truce.broker = LULL;
    truce.tabledFor = null;
    truce.terms = [];
    truce.age = 0;
    milestones.fightingEnded = draft.clock.start;
    tell(draft, 'lull.began', context);
  },
  annex: (draft, context) => {
    const { truce, milestones } = draft.world;
    truce.terms = [...truce.terms, ...(context.terms ?? [])];
    const papered = truce.broker === LULL;
    if (papered) {
      truce.broker = context.broker ?? LULL;
      truce.tabledFor = context.tabledFor ?? context.desk;
      if (milestones.firstTruce === null) milestones.firstTruce = draft.clock.start;
    }
    tell(draft, 'truce.annexed', papered ? { ...context, params: { ...context.params, papered } } : context);
  },
  settle: (draft, context) => tell(draft, 'truce.durable', context),
  openConsultation: (draft, context) => tell(draft, 'treaty.consulted', context),
  recordInvocation: (draft, context) => {
    deskIn(draft.world, context.desk).invoked = draft.turn;
    bookDesk(draft, context.desk, 'support', draft.scenario.model.alliance.support, 'formal-request');
    tell(draft, 'treaty.invoked', context);
  },
  honour: (draft, context) => tell(draft, 'treaty.honoured', context),
  abandon: (draft, context) => {
    const a = draft.scenario.model.alliance;
    if (context.desk === draft.lookup.guard)
      bookWorld(draft, 'doubt', draft.world.doubt * (a.unanswered - 1), 'unanswered');
    deskIn(draft.world, context.desk).abandoned = true;
    bookChannel(draft, context.desk, context.of, 'trust', a.trust, 'unanswered');
    bookDesk(draft, context.desk, 'commitment', a.commitment, 'unanswered');
    tell(draft, 'treaty.unanswered', context);
  },
  register: (draft, context) => tell(draft, 'venue.requested', context),
  seat: (draft, context) => tell(draft, 'venue.convened', context),
  decide: (draft, context) => tell(draft, 'venue.decided', context),
  deadlock: (draft, context) => tell(draft, 'venue.blocked', context),
  plan: (draft, context) => tell(draft, 'mission.asked', context),
  prepare: (draft, context) => tell(draft, 'mission.prepared', context),
  post: (draft, context) => {
    settleWorld(draft, 'monitors', 1, `answer:${context.of}`);
    const { milestones } = draft.world;
    if (milestones.monitorsFrom === null) milestones.monitorsFrom = draft.clock.start + draft.clock.hours;
    tell(draft, 'mission.deployed', context);
  },
  recall: (draft, context) => {
    settleWorld(draft, 'monitors', 0, 'truce-broken');
    tell(draft, 'mission.withdrawn', context);
  },
  gather: (draft, context) => {
    const { milestones } = draft.world;
    if (milestones.protest === null) milestones.protest = draft.clock.start + draft.clock.hours;
    tell(draft, 'street.protests', context);
  },
  disperse: (draft, context) => tell(draft, 'street.calm', context),
  convulse: (draft, context) => tell(draft, 'government.crisis', context),
  recover: (draft, context) => tell(draft, 'street.protests', context),
  fall: (draft, context) => tell(draft, 'government.fell', context),
};

/** Sends a signal into a chart and carries out what follows. A signal not taken changes nothing; false then. */
export function signal<C extends ChartName>(
  draft: Draft,
  address: ChartAddress<C>,
  sent: SignalOf[C],
  context: ConsequenceContext,
): boolean {
  const consequences = send(draft.charts, address, sent);
  if (!consequences) return false;
  for (const consequence of consequences) EFFECTS[consequence](draft, context);
  return true;
}

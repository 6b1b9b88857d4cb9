import type { AddresseeId, KindId, LineId, TermId } from './ids.ts';

/** One of the declared kinds of the other desk (P6), drawn by seed with equal odds. */
export interface Kind {
  readonly id: KindId;
  /** What a word about it says, before noise. */
  readonly mark: number;
  /** Added to W. */
  readonly base: number;
  /** Multiply the weights of aims, pressure, risk and offer in W, and the speed of aims. */
  readonly aim: number;
  readonly aimRate: number;
  readonly pressure: number;
  readonly risk: number;
  readonly offer: number;
  /** Pull of a mediator's name on a text. */
  readonly fit: Readonly<Record<AddresseeId, number>>;
}

/** A part of a text (P3). */
export interface Term {
  readonly id: TermId;
  readonly pull: Readonly<Record<KindId, number>>;
  /** What it gives the desk with the initiative of what its kind wanted, while it is in force; negative takes. */
  readonly serves: Readonly<Record<KindId, number>>;
  readonly quality: number;
  /** Support paid on announcement; negative is a gain. */
  readonly price: number;
  /** Share of the whole in dispute that it gives, 0-1. */
  readonly concession: number;
  /** Ground is multiplied by this once, when it enters into force. */
  readonly groundTimes?: number;
}

/** A public line (P8). */
export interface Line {
  readonly id: LineId;
  readonly commitment: number;
  readonly support: number;
  readonly priceTimes: number;
}

/** Every parameter of the rules that is not a scenario's own list. Sources and equations: docs/model.md. */
export interface Model {
  /** E4. */
  readonly willingness: {
    readonly base: number;
    readonly aims: number;
    readonly pressure: number;
    readonly risk: number;
    readonly losses: number;
    readonly lossScale: number;
    readonly offer: number;
    readonly window: number;
    readonly denial: number;
    readonly provoke: number;
    readonly image: number;
    readonly fatigue: number;
    readonly direct: number;
    readonly text: number;
    /** Standard deviation of the hidden resolve (P7). */
    readonly resolveSd: number;
  };
  /** E5. */
  readonly effort: {
    readonly thresholds: readonly number[];
    readonly levels: readonly number[];
    readonly inertia: number;
    /** How much of the fire the other desk's choices sustain, 0-1 (PLAY.md, fairness). */
    readonly provocation: number;
  };
  /** E7, E8, P3. */
  readonly truce: {
    readonly announceBonus: number;
    readonly gain: number;
    readonly hazard: number;
    readonly hazardWillingness: number;
    readonly hazardQuality: number;
    readonly ageScale: number;
    readonly agePower: number;
    readonly background: number;
    readonly backgroundQuality: number;
    readonly backgroundWillingness: number;
    readonly termWeight: number;
    readonly fitFloor: number;
    readonly effectiveAt: number;
    readonly effectiveLong: number;
    readonly pauseHours: number;
    readonly coverLoss: number;
    readonly coverFail: number;
    readonly coverOwn: number;
    readonly coverDirect: number;
    /** Warmth of the line above which a text of one's own counts as carried by it. */
    readonly directFrom: number;
    readonly coverTwo: number;
    readonly brokenQuality: number;
    readonly brokerTrust: number;
    readonly burnTurns: number;
    readonly lullShare: number;
    readonly ripeGain: number;
    readonly ripeAt: number;
    readonly refusedSupport: number;
    readonly refusedHazard: number;
    readonly beganSupport: number;
    readonly brokeSupport: number;
    readonly violatedSupport: number;
    readonly brokeSalience: number;
    readonly priceCommit: number;
    readonly informedCover: number;
    readonly informedTurns: number;
    readonly haltBonus: number;
    readonly haltSupport: number;
    readonly haltAims: number;
    readonly haltHours: number;
  };
  readonly quality: {
    readonly base: number;
    readonly direct: number;
    readonly monitors: number;
    readonly guarantee: number;
    readonly mediator: number;
  };
  /** */
  readonly signing: {
    readonly base: number;
    readonly gain: number;
    readonly fire: number;
    readonly losses: number;
    readonly direct: number;
  };
  /** E6, E9. */
  readonly combat: {
    readonly own: number;
    readonly other: number;
    readonly ownBase: number;
    readonly ownGuard: number;
    readonly otherBase: number;
    readonly otherGuard: number;
    readonly alpha: number;
    readonly largest: number;
    readonly civilians: number;
    readonly ground: number;
    readonly groundReach: number;
    readonly groundSd: number;
    readonly aimRate: number;
    readonly aimGuard: number;
    /** Longest fighting on a long turn without a truce, hours. */
    readonly sporadicHours: number;
  };
  /** E2, E12. */
  readonly pressure: {
    readonly inertia: number;
    readonly decay: number;
    readonly decayHours: number;
    readonly salienceDecay: number;
    readonly salienceFloor: number;
    readonly salienceReports: number;
    readonly salienceScale: number;
  };
  readonly answers: {
    /** Reported dead of both sides at which severity counts 1. */
    readonly severityScale: number;
    readonly asksKeep: number;
    readonly fatigue: number;
    readonly trustUp: number;
    readonly trustDown: number;
    readonly statementAt: number;
    readonly repeat: number;
  };
  /** E10. */
  readonly reports: {
    readonly prompt: number;
    readonly tau: number;
    readonly otherPrompt: number;
    readonly otherTau: number;
    readonly promptHours: number;
    /** Claims about the other side: true number times a factor between these. */
    readonly claimLow: number;
    readonly claimHigh: number;
  };
  /** P2. */
  readonly alliance: {
    readonly doubt: number;
    readonly erode: number;
    readonly unanswered: number;
    readonly honouredFrom: number;
    readonly support: number;
    readonly late: number;
    readonly lateFrom: number;
    readonly trust: number;
    readonly commitment: number;
    readonly bodyDoubt: number;
    readonly bodyFrom: number;
    /** Level from which the ally's movement is visible. */
    readonly visibleFrom: number;
  };
  /** P9. */
  readonly evidence: {
    readonly verifiedLegitimacy: number;
    readonly verifiedCredibility: number;
    readonly nowLegitimacy: number;
    readonly contradicted: number;
    readonly badCredibility: number;
    readonly badLegitimacy: number;
    readonly before: number;
    readonly after: number;
    readonly discredited: number;
  };
  /** P10. */
  readonly entrapment: { readonly trust: number; readonly ask: number; readonly turns: number };
  /** P6. */
  readonly words: { readonly noise: number };
  /** E11. */
  readonly home: {
    readonly start: number;
    readonly unrest: number;
    readonly legitimacy: number;
    readonly credibility: number;
    readonly salience: number;
    readonly rally: readonly number[];
    readonly losses: number;
    readonly lossScale: number;
    readonly ground: number;
    readonly groundCommit: number;
    readonly wordRepeat: number;
    readonly aloud: number;
    readonly aloudCommit: number;
    readonly aloudUnrest: number;
    readonly aloudUnrestCommit: number;
    readonly aloudShare: number;
    readonly leakHazard: number;
    readonly leakHours: number;
    readonly leakSupport: number;
    readonly leakCommit: number;
    readonly leakUnrest: number;
    readonly unrestDecay: number;
    readonly unrestLow: number;
    readonly unrestRise: number;
    readonly protestAt: number;
    readonly crisisAt: number;
    readonly fallBelow: number;
    readonly fallUnrest: number;
    readonly fallSupport: number;
    readonly directKeep: number;
    /** The initiative desk's home. */
    readonly aims: number;
    readonly pressed: number;
    readonly pressedFrom: number;
    readonly quietAims: number;
    readonly quietSupport: number;
    readonly shortfall: number;
    readonly shortfallAims: number;
  };
}

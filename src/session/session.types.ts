import type { StoreApi } from 'zustand/vanilla';
import type { DimensionId } from '../core/scenario/dimension.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Decision, Entry, Lawful, Memo, View } from '../core/turn/door.ts';
import type { ShelfEntry } from '../scenario/shipped/shelf.ts';
import type { Texts } from '../scenario/texts.ts';
import type { Frame } from './frame.ts';
import type { KeyLayout, Keymap } from './keymap.ts';

/** A scenario as the build ships it: compiled, with its texts. */
export interface ShippedScenario {
  readonly scenario: Scenario;
  readonly texts: Texts;
  /** Hash of the canonical JSON of the compiled scenario (goes into logs and saves). */
  readonly hash: string;
  /** Fetches the texts that no first turn says; absent where they are there. */
  later?(): Promise<Partial<Texts>>;
}

export const STAGES = [
  'choosing',
  'loading',
  'briefing',
  'deciding',
  'resolving',
  'answering',
  'closed',
  'debriefing',
  'failed',
] as const;
export type Stage = (typeof STAGES)[number];

/** A scenario that is not on the shelf, to be played from a turn on, with what was decided before it. */
export interface WrittenGame {
  readonly shipped: ShippedScenario;
  readonly seed: string;
  /** The first turn that is left to decide. */
  readonly turn: number;
  readonly decisions: readonly Decision[];
  readonly memos: readonly Memo[];
  /** Told what was decided after each turn: such a game is kept with its scenario, not among the saves. */
  keep(decisions: readonly Decision[], memos: readonly Memo[]): void;
}

/** The only way down: what pages send to the application machine. */
export type SessionEvent =
  | {
      readonly type: 'scenario.chosen';
      readonly id: string;
      readonly seed?: string;
      readonly codeName?: string;
      readonly classCode?: string;
      readonly opponent?: string;
    }
  | { readonly type: 'written.played'; readonly game: WrittenGame }
  | { readonly type: 'game.resumed' }
  | { readonly type: 'code.resumed'; readonly code: string }
  | { readonly type: 'briefing.read' }
  | { readonly type: 'decision.committed' }
  | { readonly type: 'answers.read' }
  | { readonly type: 'room.left' }
  | { readonly type: 'debrief.opened' }
  | { readonly type: 'reflection.written'; readonly text: string }
  /** Debrief writing under a name of its own: it takes the place of what stood there; an empty text takes it out. */
  | { readonly type: 'memo.written'; readonly about: string; readonly text: string };

/** What has been saved on this device and may be resumed. */
export interface SavedGame {
  readonly scenario: string;
  readonly desk: string;
  readonly seed: string;
  readonly turn: number;
  readonly turns: number;
  /** It has come to its end: resuming it opens the end page. */
  readonly ended?: boolean;
  /** Who plays it, and against which ministry: what a game begun again takes over. */
  readonly codeName?: string;
  readonly classCode?: string;
  readonly opponent?: string;
}

/** Result at the end: truth opened. */
export interface Closing {
  readonly ending: string;
  readonly dimensions: Readonly<Record<DimensionId, number>>;
  /** True dead of both sides, civilians apart. */
  readonly dead: {
    readonly own: number;
    readonly other: number;
    readonly ownCivilians: number;
    readonly otherCivilians: number;
  };
  readonly ground: number;
  readonly digest: string;
  readonly kind: string;
  readonly firstTruce: number | null;
  readonly firstBroke: number | null;
  readonly fightingEnded: number | null;
  /** Rung of each turn, for the small curve on the end page. */
  readonly rungs: readonly number[];
}

/** A closed game among 64 other nights with the same decisions: how much of it was the night. */
export interface Nights {
  /** Mean of the six dimensions of each night, lowest first; and of this game. */
  readonly scores: readonly number[];
  readonly own: number;
  /** Middle half and mean of each dimension over the nights. */
  readonly dimensions: Readonly<
    Record<DimensionId, { readonly low: number; readonly mean: number; readonly high: number }>
  >;
  /** Steps, replies and answers that were not possible on some night and were left out there. */
  readonly dropped: number;
}

/** What came on other nights with the same decisions: how many nights, and how often each option. */
export interface BaseRate {
  readonly nights: number;
  readonly counts: readonly number[];
}

/** Read model of the page: what `view` and the last resolution say. Never written by pages. */
export interface ViewStore {
  readonly stage: Stage;
  readonly shipped: ShippedScenario | null;
  /** The game in play is one of a scenario being written. */
  readonly written?: boolean;
  readonly view: View | null;
  readonly lawful: Lawful | null;
  /** Démarches that lie on top of the tray, best first; a layout, never a rule. */
  readonly tray: readonly string[];
  /** Entries of the last resolution that this desk may see, in order; and the view before it. */
  readonly entries: readonly Entry[];
  readonly before: View | null;
  /** The forecast sealed last turn with what came, once open. */
  readonly opened: {
    readonly question: string;
    readonly option: number;
    readonly confidence: number;
    readonly came: number | null;
  } | null;
  readonly closing: Closing | null;
  readonly saved: SavedGame | null;
  /** Said once when storage fails: the game goes on in memory. */
  readonly storage: 'kept' | 'memory-only';
  readonly otherTab: boolean;
  readonly failure: string | null;
  readonly resumeCode: string;
  readonly shelf: readonly ShelfEntry[];
}

/** The draft of a decision: the only store pages write. May be unlawful; judged on every change. */
export interface DeskStore {
  readonly draft: Decision;
  readonly memo: Memo;
  readonly refused: readonly import('../core/turn/door.ts').Refusal[];
  /** Matters and texts still without an answer. */
  readonly unanswered: readonly string[];
  /** Card in focus, for effect lines and details. */
  readonly focus: string | null;
}
export interface DeskActions {
  toggleStep(demarche: string): void;
  completeStep(
    demarche: string,
    completion: { terms?: readonly string[]; line?: string; claim?: 'now' | 'verified' },
  ): void;
  setPosture(posture: string): void;
  reply(textId: string, reply: 'accept' | 'refuse' | 'as-willing'): void;
  choose(matter: string, option: string | null): void;
  forecast(question: string, option: number, confidence: number): void;
  rationale(text: string): void;
  /** Hands counted for an option of a ballot; kept in the memo. */
  vote(ballot: string, option: string, hands: number): void;
  /** Takes every hand of a ballot down. */
  clearVotes(ballot: string): void;
  focusCard(id: string | null): void;
  undo(): void;
  clear(): void;
}

/** Places and marks for the map picture: points 0-1000 x 0-1000 of the base map. */
export interface TheatreStore {
  readonly points: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  /** Indicative outline of the area in dispute; empty where the scenario draws none. */
  readonly disputed: readonly { readonly x: number; readonly y: number }[];
  readonly sectors: Readonly<Record<string, { readonly glow: number }>>;
  readonly chosen: string | null;
  /** The panel that the picture stands in, and the foot under it that the caption takes; pixels. */
  readonly panel: { readonly width: number; readonly height: number; readonly foot: number };
  /** How far the marks of sectors are set off from their places so that each can be told and touched; pixels. */
  readonly shifts: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  /** What the camera shows now, and what it shows once it has arrived. */
  readonly camera: Frame;
  readonly heading: Frame;
}

/** A sound of the room and what it is in words. */
export interface SoundCue {
  readonly id: number;
  readonly cue: string;
  readonly caption: string;
}

/** Cues that sound or caption; the audio player and the line of captions read them. */
export interface CuesStore {
  /** The latest of the game, in order. */
  readonly cues: readonly SoundCue[];
  /** The one that sounds or has just sounded. */
  readonly now: SoundCue | null;
  /** The figures of the dead stand alone: nothing may sound, music and reading voice included. */
  readonly silent: boolean;
}

export interface SettingsStore {
  readonly theme: 'system' | 'war-room' | 'paper' | 'contrast';
  readonly textSize: 100 | 125 | 150 | 200;
  readonly motion: 'system' | 'full' | 'reduced' | 'off';
  readonly font: 'plex' | 'dyslexic';
  /** Whether single keys work at all. */
  readonly keys: boolean;
  readonly layout: KeyLayout;
  /** Keys that differ from the layout's. */
  readonly keymap: Partial<Keymap>;
  readonly figures: boolean;
  /** The desk for a class: large type, and hands counted for each option. */
  readonly projector: boolean;
  readonly sound: boolean;
  readonly music: boolean;
  readonly captions: boolean;
  /** A button on cables and answers that has the browser read them aloud. */
  readonly aloud: boolean;
}

/** The live game as pages see it. */
export interface Session {
  send(event: SessionEvent): void;
  readonly view: StoreApi<ViewStore>;
  readonly desk: StoreApi<DeskStore>;
  readonly actions: DeskActions;
  readonly theatre: StoreApi<TheatreStore>;
  choosePlace(id: string | null): void;
  /** Turns the camera to a place that lies outside what it shows. */
  lookAt(id: string): void;
  /** Tells how large the map's panel is, the foot that its caption takes, and how far apart marks must stand; pixels. */
  fitMap(panel: {
    readonly width: number;
    readonly height: number;
    readonly foot: number;
    readonly apart: number;
  }): void;
  readonly cues: StoreApi<CuesStore>;
  /** Keeps everything that sounds still, until it is called with `false`. */
  hush(silent: boolean): void;
  readonly settings: StoreApi<SettingsStore>;
  set(settings: Partial<SettingsStore>): void;
  /** Sound and music off until they are switched on again; what the device keeps stays as it was. */
  quiet(): void;
  /** Plays the closed game's decisions on 64 other nights; null while no closed game is on the table. */
  nights(): Promise<Nights | null>;
  /** How often each option of the forecast just opened came on other nights; null when that is not reckoned. */
  baseRate(): Promise<BaseRate | null>;
  /** The log so far as a file: JSON Lines. */
  log(): { readonly name: string; readonly text: string };
}

export {
  type CloseContent,
  type CloseLine,
  type HeaderContent,
  type HeaderLine,
  LOG_FORMAT,
  type Log,
  type LogLine,
  type MemoContent,
  type MemoLine,
  MOST_BYTES,
  MOST_LINES,
  ministryInSeat,
  PERSON,
  type SeatName,
  seatOfMinistry,
  type TurnContent,
  type TurnLine,
} from './format/line.ts';
export { type LogProblem, type ParsedLog, parseLog, type ScenarioLookup } from './format/parse.ts';
export { closeOf, type Played, type Playing, playLog } from './format/play.ts';
export {
  appendMemo,
  appendTurn,
  closeLog,
  makeLogText,
  openLog,
  referenceTo,
  rewriteMemos,
  scenarioHash,
} from './format/write.ts';
export {
  type Again,
  type Asked,
  ministriesOf,
  type PlayedAgain,
  playAgain,
  type TurnAgain,
  waitOut,
} from './replay/again.ts';
export { NIGHTS, seedOfNight, seedsOfNights } from './replay/night.ts';
export { type Replay, type ReplayedTurn, replay } from './replay/replay.ts';
export { unreadable, VERDICTS, type Verdict, type VerdictName } from './verify/verdict.ts';
export { scenarioOfLog, type Verified, verifyAndReplay, verifyLog, verifyText } from './verify/verify.ts';

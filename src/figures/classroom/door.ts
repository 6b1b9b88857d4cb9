/** A class as figures and pages, fetched with whatever shows one. */
export {
  ClassReportPage,
  type ClassReportProps,
  classCodeOf,
  countedIn,
  groupTitle,
  otherDeskOf,
  sharedBy,
} from './ClassReportPage.tsx';
export { ClassEndings } from './EndingsFigure.tsx';
export { FilesApart, VerdictChips } from './Files.tsx';
export { PairCards } from './PairCards.tsx';
export { RunSheet } from './RunSheet.tsx';
export { SpreadFigure } from './SpreadFigure.tsx';
export { SureFigure, sureTitle } from './SureFigure.tsx';
export { ThreadsFigure, threadsTitle } from './ThreadsFigure.tsx';
export { TimeFigure } from './TimeFigure.tsx';
export type { ClassView } from './view.ts';

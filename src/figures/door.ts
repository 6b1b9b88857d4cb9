/** Data to pictures and report pages: pure, for pages and the command line alike. */
export { AXIS_HEIGHT, BottomAxis, type BottomAxisProps } from './axis.tsx';
export { documentOf } from './document.ts';
export { type Drawing, Figure, type FigureProps, type Key, WIDTHS } from './Figure.tsx';
export { Bar, Dots, RowLabel, type Spread, Strip, Tick, type Tone } from './marks.tsx';
export { NumberTable, type TableTwin } from './NumberTable.tsx';
export { decimal, signed, whole } from './number.ts';
export { EndingsFigure } from './rehearsal/EndingsFigure.tsx';
export { InfluenceFigure } from './rehearsal/InfluenceFigure.tsx';
export { ReadingFigure } from './rehearsal/ReadingFigure.tsx';
export { RehearsalPage, type RehearsalPageProps } from './rehearsal/RehearsalPage.tsx';
export { type RehearsalFigureProps, ScoresFigure } from './rehearsal/ScoresFigure.tsx';
export { type Rows, rowsOf } from './rows.ts';
export { type Scale, scaleOf } from './scale.ts';

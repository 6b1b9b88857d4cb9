/** Figures of one game's debrief. */
export { AssumedFigure } from './AssumedFigure.tsx';
export { ForecastFigure } from './ForecastFigure.tsx';
export { ForkFigure } from './ForkFigure.tsx';
export { LedgerFigure } from './LedgerFigure.tsx';
export { shapeOf } from './marks.tsx';
export { NightsFigure } from './NightsFigure.tsx';
export { SixFigure } from './SixFigure.tsx';
export { TimelineFigure } from './TimelineFigure.tsx';
export type { TurnWords } from './timeline.ts';
export { WhyFigure } from './WhyFigure.tsx';
export { WorthFigure, type WorthRow } from './WorthFigure.tsx';

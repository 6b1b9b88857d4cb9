import type { ChartName, SignalOf } from '../../src/core/charts/step.ts';

/** Every signal with every value of its own fields: what the tables are filled from. */
export const SIGNALS: { readonly [C in ChartName]: readonly SignalOf[C][] } = {
  truce: [
    { type: 'tabled', by: 'desk' },
    { type: 'tabled', by: 'capital' },
    { type: 'refused', brokenBefore: false },
    { type: 'refused', brokenBefore: true },
    { type: 'accepted' },
    { type: 'began' },
    { type: 'fire' },
    { type: 'lull' },
    { type: 'annexed' },
    { type: 'settled' },
  ],
  treaty: [
    { type: 'consult' },
    { type: 'invoke' },
    { type: 'answered', honoured: true },
    { type: 'answered', honoured: false },
  ],
  venue: [
    { type: 'request' },
    { type: 'convene' },
    { type: 'adopt' },
    { type: 'block' },
    { type: 'adjourn' },
  ],
  mission: [{ type: 'ask' }, { type: 'mandate' }, { type: 'deploy' }, { type: 'withdraw' }],
  government: [
    { type: 'rose' },
    { type: 'calmed' },
    { type: 'worsened' },
    { type: 'eased' },
    { type: 'fell' },
  ],
};

import type { VNode } from 'preact';
import { Figure } from '../Figure.tsx';
import { type Pairs, pairsDrawing, pairsKeys, pairsTable, pairsText } from './pairs.tsx';

export interface AssumedProps extends Pairs {
  readonly id: string;
  readonly title: string;
  readonly width?: number;
}

/** The same decisions under the rules as written and under other assumptions. */
export function AssumedFigure(props: AssumedProps): VNode {
  const { id, words, title, width } = props;
  return (
    <Figure
      id={id}
      titled={false}
      title={title}
      description={pairsText(props)}
      keys={pairsKeys(props)}
      {...(width === undefined ? {} : { width })}
      draw={(at) => pairsDrawing(props, at)}
      tableLabel={words.say('debrief-table')}
      table={pairsTable(props, title)}
    />
  );
}

import type { DimensionId } from '../../core/scenario/dimension.ts';
import type { Dimensions } from '../../debrief/door.ts';
import type { Words } from '../../words/door.ts';
import { BottomAxis } from '../axis.tsx';
import type { Drawing, Key } from '../Figure.tsx';
import { RowLabel } from '../marks.tsx';
import type { TableTwin } from '../NumberTable.tsx';
import { signed, whole } from '../number.ts';
import { rowsOf } from '../rows.ts';
import { OwnMark, SecondMark } from './marks.tsx';

/** The six of one game beside those of another. */
export interface Pairs {
  readonly words: Words;
  readonly desk: string;
  readonly own: Dimensions;
  readonly second: Dimensions;
  /** What each is called. */
  readonly ownName: string;
  readonly secondName: string;
}

const DOCUMENTED = 50;

// keys of a record over a closed list
const idsOf = (dimensions: Dimensions): readonly DimensionId[] => Object.keys(dimensions) as DimensionId[];

/** Two marks a row, joined: where one game stood and where the other. */
export function pairsDrawing({ words, desk, own, second }: Pairs, width: number): Drawing {
  const ids = idsOf(own);
  const rows = rowsOf({
    width,
    names: ids.map((id) => words.dimensionName(id, desk)),
    domain: [0, 100],
    named: false,
  });
  const { at } = rows.scale;
  return {
    height: rows.height,
    marks: (
      <>
        <BottomAxis {...rows} />
        <line
          class="documented-line"
          x1={at(DOCUMENTED)}
          x2={at(DOCUMENTED)}
          y1={rows.top}
          y2={rows.bottom}
        />
        {ids.map((id, i) => (
          <g key={id}>
            <RowLabel {...rows.nameAt(i)} text={words.dimensionName(id, desk)} />
            <line class="pair-line" x1={at(own[id])} x2={at(second[id])} y1={rows.y(i)} y2={rows.y(i)} />
            <SecondMark x={at(second[id])} y={rows.y(i)} />
            <OwnMark x={at(own[id])} y={rows.y(i)} />
            <RowLabel
              kind="number"
              x={rows.numberX}
              y={rows.y(i)}
              text={signed(Math.round(second[id]) - Math.round(own[id]), 0)}
            />
          </g>
        ))}
      </>
    ),
  };
}

/** The same in sentences. */
export const pairsText = ({ words, desk, own, second, ownName, secondName }: Pairs): string =>
  idsOf(own)
    .map((id) =>
      words.say('debrief-pair-value', {
        name: words.dimensionName(id, desk),
        own: whole(own[id]),
        second: whole(second[id]),
        ownName,
        secondName,
      }),
    )
    .join(' ');

export const pairsTable = (pairs: Pairs, caption: string): TableTwin => ({
  caption,
  columns: [
    pairs.words.say('debrief-dimension'),
    pairs.ownName,
    pairs.secondName,
    pairs.words.say('debrief-difference'),
  ],
  rows: idsOf(pairs.own).map((id) => [
    pairs.words.dimensionName(id, pairs.desk),
    whole(pairs.own[id]),
    whole(pairs.second[id]),
    signed(Math.round(pairs.second[id]) - Math.round(pairs.own[id]), 0),
  ]),
});

export const pairsKeys = ({ words, ownName, secondName }: Pairs): readonly Key[] => [
  { mark: <OwnMark x={9} y={6} />, label: ownName },
  { mark: <SecondMark x={9} y={6} />, label: secondName },
  { mark: <path class="documented-line" d="M0 6H18" />, label: words.say('debrief-key-50') },
];

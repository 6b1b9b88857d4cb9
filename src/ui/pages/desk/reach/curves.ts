/** A rectangle of the desk, in pixels from its corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a line leads from or to, and the panel that it may have scrolled out of. */
export interface Placed {
  readonly box: Box;
  readonly panel: Box;
}
export interface Target extends Placed {
  /** It stands beside the card, not below it. */
  readonly aside: boolean;
  readonly way: string;
}
export interface Curve {
  readonly path: string;
  readonly end: { readonly x: number; readonly y: number };
  readonly way: string;
}

/** How far inside its panel a line ends whose target has scrolled away. */
const RIM = 6;

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
const middle = ({ box, panel }: Placed): number =>
  within(box.top + box.height / 2, panel.top + RIM, panel.top + panel.height - RIM);
const round = (value: number): number => Math.round(value * 10) / 10;

/** Half of the gap between two cards: a line runs down there and crosses no word. */
const GUTTER = 4;

/** One curve from a card to each of its targets: sideways to channels, down beside the cards to the standing. */
export function curvesOf(card: Placed, targets: readonly Target[]): readonly Curve[] {
  const floor = card.panel.top + card.panel.height;
  const start = middle(card);
  return targets.map((target) => {
    const { box, way } = target;
    if (target.aside) {
      const from = { x: card.box.left, y: start };
      const end = { x: box.left + box.width, y: middle(target) };
      const bend = (from.x + end.x) / 2;
      const path = `M${at(from)} C${at({ x: bend, y: from.y })} ${at({ x: bend, y: end.y })} ${at(end)}`;
      return { way, end, path };
    }
    const from = { x: card.box.left + card.box.width, y: start };
    const end = { x: box.left + box.width / 2, y: box.top };
    const turn = { x: from.x + GUTTER, y: Math.max(start, floor) };
    const path = `M${at(from)} H${round(turn.x)} V${round(turn.y)} C${at({ x: turn.x, y: end.y })} ${at({ x: end.x, y: turn.y })} ${at(end)}`;
    return { way, end, path };
  });
}

const at = ({ x, y }: Curve['end']): string => `${round(x)} ${round(y)}`;

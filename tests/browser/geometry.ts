/** What a page is measured for; the screen's own kind decides how large a target must be. */
export interface Measuring {
  /** Smallest target: 44 where a thumb meets it, 24 at a desk (WCAG 2.2, 2.5.8). */
  readonly target: number;
}

/**
 * What a person at this window could not read or hit: runs inside the page and needs nothing from outside.
 * Reads boxes only; the same page gives the same list.
 */
export function faultsOfLayout({ target }: Measuring): readonly string[] {
  interface Box {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }
  const faults: string[] = [];
  const EDGE = 1.5;
  const dialogs = [...document.querySelectorAll('dialog[open]')];
  const root: Element = dialogs.at(-1) ?? document.body;
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (e: Element): CSSStyleDeclaration => {
    const known = styles.get(e) ?? getComputedStyle(e);
    styles.set(e, known);
    return known;
  };
  const boxes = new Map<Element, DOMRect>();
  const boxOf = (e: Element): DOMRect => {
    const known = boxes.get(e) ?? e.getBoundingClientRect();
    boxes.set(e, known);
    return known;
  };
  const width = (b: Box): number => b.right - b.left;
  const height = (b: Box): number => b.bottom - b.top;
  const meet = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const overlap = (a: Box, b: Box): boolean => {
    const both = meet(a, b);
    return width(both) > EDGE && height(both) > EDGE;
  };
  const nameOf = (e: Element): string =>
    `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} "${(e.getAttribute('aria-label') ?? e.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
  const shown = new Map<Element, boolean>();
  const isShown = (e: Element): boolean => {
    const known = shown.get(e);
    if (known !== undefined) return known;
    const is = e.checkVisibility({
      opacityProperty: true,
      visibilityProperty: true,
      contentVisibilityAuto: true,
    });
    shown.set(e, is);
    return is;
  };
  /** Kept for those who listen: a pixel wide, drawn nowhere. */
  const unseen = new Map<Element, boolean>();
  const isUnseen = (e: Element | null): boolean => {
    if (!e || e === root) return false;
    const known = unseen.get(e);
    if (known !== undefined) return known;
    const { clipPath, overflowX } = styleOf(e);
    const away = clipPath === 'inset(50%)' && overflowX === 'hidden' && boxOf(e).width <= 1;
    const is = away || e.matches('.skip:not(:focus)') || isUnseen(e.parentElement);
    unseen.set(e, is);
    return is;
  };
  /** Fixed and sticky parts lie over what scrolls beneath them; each is a layer of its own. */
  const layers = new Map<Element, Element>();
  const layerOf = (e: Element): Element => {
    const known = layers.get(e);
    if (known) return known;
    const own = ['fixed', 'sticky'].includes(styleOf(e).position) || e === root || !e.parentElement;
    const layer = own ? e : layerOf(e.parentElement as Element);
    layers.set(e, layer);
    return layer;
  };

  // 1. nothing scrolls sideways
  const sideways = document.documentElement.scrollWidth - innerWidth;
  if (sideways > 0) faults.push(`the page is ${sideways} wider than the window`);
  const clips: Element[] = [];
  for (const e of root.querySelectorAll('*')) {
    const { overflowX, overflowY } = styleOf(e);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    clips.push(e);
    if (isShown(e) && ['auto', 'scroll'].includes(overflowX) && e.scrollWidth > e.clientWidth + 1)
      faults.push(`scrolls sideways: ${nameOf(e)}`);
  }
  const clipping = new Set(clips);

  interface Clip {
    readonly box: Box;
    /** What was cut off by a part that does not scroll, in pixels. */
    readonly lost: number;
    readonly by: Element | null;
  }
  const clip = (e: Element, whole: Box): Clip => {
    let box = whole;
    let lost = 0;
    let by: Element | null = null;
    for (let up: Element | null = e; up && up !== root; up = up.parentElement) {
      if (styleOf(up).position === 'fixed') break;
      if (!clipping.has(up)) continue;
      const { overflowX, overflowY } = styleOf(up);
      const around = boxOf(up);
      const next = {
        left: overflowX === 'visible' ? box.left : Math.max(box.left, around.left),
        right: overflowX === 'visible' ? box.right : Math.min(box.right, around.right),
        top: overflowY === 'visible' ? box.top : Math.max(box.top, around.top),
        bottom: overflowY === 'visible' ? box.bottom : Math.min(box.bottom, around.bottom),
      };
      const hard = (way: string): boolean => way === 'hidden' || way === 'clip';
      const gone = Math.max(
        hard(overflowX) ? width(box) - Math.max(0, width(next)) : 0,
        hard(overflowY) ? height(box) - Math.max(0, height(next)) : 0,
      );
      if (gone > lost) {
        lost = gone;
        by = up;
      }
      box = next;
    }
    return { box, lost, by };
  };

  // 2. texts: the ink of every line, without the air that a typeface keeps above and below
  interface Ink {
    readonly box: Box;
    readonly host: Element;
    readonly node: Node;
    readonly said: string;
    readonly layer: Element;
  }
  const inks: Ink[] = [];
  const range = document.createRange();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const host = node.parentElement;
    const said = (node.textContent ?? '').trim();
    // a place without a free side shows its name while it has the focus, over whatever is there
    if (!host || said === '' || host.closest('option, title, script, style, .at-unnamed')) continue;
    if (!isShown(host) || isUnseen(host)) continue;
    range.selectNodeContents(node);
    let cut: Clip | null = null;
    for (const line of range.getClientRects()) {
      if (line.width < 1 || line.height < 1) continue;
      const air = line.height * 0.2;
      const ink = { left: line.left, right: line.right, top: line.top + air, bottom: line.bottom - air };
      const clipped = clip(host, ink);
      if (clipped.lost > EDGE && (!cut || clipped.lost > cut.lost)) cut = clipped;
      if (width(clipped.box) <= 0 || height(clipped.box) <= 0) continue;
      inks.push({ box: clipped.box, host, node, said: said.slice(0, 40), layer: layerOf(host) });
      if (clipped.box.left < -EDGE || clipped.box.right > innerWidth + EDGE)
        faults.push(`beyond the window: "${said.slice(0, 40)}" in ${nameOf(host).slice(0, 60)}`);
    }
    // shortened with dots on purpose, and whole in a title or behind the control it stands in
    const by = cut?.by;
    const dots = by && (styleOf(by).textOverflow === 'ellipsis' || styleOf(by).webkitLineClamp !== 'none');
    const whole = dots && by.closest('[title], button, a, summary');
    if (cut && !whole)
      faults.push(
        `cut by ${Math.round(cut.lost)}: "${said.slice(0, 40)}" in ${nameOf(by ?? host).slice(0, 60)}`,
      );
  }
  for (const input of root.querySelectorAll('input:placeholder-shown, textarea:placeholder-shown'))
    if (isShown(input) && input.scrollWidth > input.clientWidth + 1)
      faults.push(`cut: ${nameOf(input)} holds more than it shows`);

  // 3. no two texts over one another
  for (const [i, a] of inks.entries())
    for (const b of inks.slice(i + 1))
      if (a.node !== b.node && a.layer === b.layer && overlap(a.box, b.box))
        faults.push(`texts overlap: "${a.said}" and "${b.said}"`);

  // 4. texts stay inside the part that is drawn around them
  const isDrawn = (e: Element): boolean => {
    const { backgroundColor, backgroundImage, borderTopWidth, borderLeftWidth, display } = styleOf(e);
    if (display === 'contents' || display === 'inline') return false;
    return (
      (backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor !== 'transparent') ||
      backgroundImage !== 'none' ||
      (Number.parseFloat(borderTopWidth) > 0 && Number.parseFloat(borderLeftWidth) > 0)
    );
  };
  for (const { box, host, said } of inks) {
    let around: Element | null = host;
    let free = false;
    while (around && around !== root && !isDrawn(around)) {
      // what is placed by hand may stand beside its part
      if (styleOf(around).position === 'absolute') free = true;
      around = around.parentElement;
    }
    if (!around || around === root || free || around === document.body) continue;
    const frame = boxOf(around);
    if (
      box.left < frame.left - EDGE ||
      box.right > frame.right + EDGE ||
      box.top < frame.top - EDGE ||
      box.bottom > frame.bottom + EDGE
    )
      faults.push(`runs out of ${nameOf(around).slice(0, 60)}: "${said}"`);
  }

  // 5. controls
  interface Target {
    readonly e: Element;
    readonly box: Box;
    readonly whole: Box;
    readonly layer: Element;
    /** Stands in a line of running text. */
    readonly inline: boolean;
  }
  const targetOf = (e: Element): Element =>
    e instanceof HTMLInputElement && ['radio', 'checkbox'].includes(e.type)
      ? (e.closest('label') ?? e)
      : // the whole card is what a thumb meets
        e.classList.contains('card-take')
        ? (e.closest('.card-face') ?? e)
        : e;
  /** Where a place on the map lies is not for the page to choose; its table offers the same in full size. */
  const isPlace = (e: Element): boolean => e.classList.contains('map-place');
  const controls = new Set(
    [...root.querySelectorAll('button, a[href], input, select, textarea, summary')].map(targetOf),
  );
  const targets: Target[] = [];
  for (const e of controls) {
    if (!e.checkVisibility({ visibilityProperty: true }) || isUnseen(e)) continue;
    const whole = boxOf(e);
    const { box } = clip(e, whole);
    if (width(box) <= 1 || height(box) <= 1) continue;
    const drawn = isPlace(e) ? e.querySelector('.map-mark') : null;
    const inline = styleOf(e).display === 'inline' && e.closest('p, li, dd, figcaption, td, small') !== null;
    targets.push({ e, box: drawn ? boxOf(drawn) : box, whole, layer: layerOf(e), inline });
  }
  const nested = (a: Element, b: Element): boolean => a.contains(b) || b.contains(a);
  for (const [i, a] of targets.entries())
    for (const b of targets.slice(i + 1))
      if (a.layer === b.layer && !nested(a.e, b.e) && !a.inline && !b.inline && overlap(a.box, b.box))
        faults.push(`controls overlap: ${nameOf(a.e)} and ${nameOf(b.e)}`);
  for (const { e, box, layer, inline } of targets)
    for (const ink of inks)
      if (
        !inline &&
        layer === ink.layer &&
        !e.contains(ink.host) &&
        !ink.host.contains(e) &&
        overlap(box, ink.box)
      )
        faults.push(`a text lies over ${nameOf(e)}: "${ink.said}"`);

  // 6. large enough to hit: the size itself, or at a desk a circle of 24 that meets no other target
  const LEAST = 24;
  const centre = (b: Box): readonly [number, number] => [(b.left + b.right) / 2, (b.top + b.bottom) / 2];
  const isLarge = ({ whole }: Target, size: number): boolean =>
    width(whole) >= size - 0.5 && height(whole) >= size - 0.5;
  const isClear = (a: Target): boolean =>
    targets.every((b) => {
      if (b === a || nested(a.e, b.e) || b.layer !== a.layer) return true;
      const [x, y] = centre(a.whole);
      const [bx, by] = centre(b.whole);
      const apart = Math.hypot(bx - x, by - y) >= LEAST - 0.5;
      if (isPlace(b.e)) return apart;
      const nearX = Math.max(b.whole.left - x, 0, x - b.whole.right);
      const nearY = Math.max(b.whole.top - y, 0, y - b.whole.bottom);
      return Math.hypot(nearX, nearY) >= LEAST / 2 && (isLarge(b, LEAST) || apart);
    });
  for (const t of targets) {
    const fits = isPlace(t.e)
      ? isLarge(t, LEAST) && isClear(t)
      : t.inline || isLarge(t, target) || (target === LEAST && isClear(t));
    if (!fits)
      faults.push(
        `hard to hit, ${Math.round(width(t.whole))} x ${Math.round(height(t.whole))}: ${nameOf(t.e)}`,
      );
  }

  // 7. what is fixed at the foot covers nothing that cannot be scrolled out from under it
  if (root === document.body)
    for (const e of new Set(inks.map(({ layer }) => layer))) {
      if (styleOf(e).position !== 'fixed') continue;
      const bar = boxOf(e);
      if (bar.top < -EDGE || bar.bottom > innerHeight + EDGE)
        faults.push(`fixed, and beyond the window: ${nameOf(e)}`);
      const rest = document.documentElement.scrollHeight - innerHeight - scrollY;
      for (const ink of inks)
        if (
          ink.layer === root &&
          ink.box.bottom - rest > bar.top + EDGE &&
          ink.box.top - rest < bar.bottom &&
          ink.box.right > bar.left &&
          ink.box.left < bar.right
        )
          faults.push(`stays under ${nameOf(e).slice(0, 40)}: "${ink.said}"`);
    }
  return [...new Set(faults)];
}

/** Themes, after the first, that draw some box elsewhere than the first does: runs inside the page. */
export function themesApart(themes: readonly string[]): readonly string[] {
  const boxesIn = (theme: string): string => {
    document.documentElement.dataset['theme'] = theme;
    return [...document.body.querySelectorAll('*')]
      .filter((e) => e.checkVisibility() && e.closest('[aria-hidden=true]') === null)
      .map((e) => {
        const { x, y, width, height } = e.getBoundingClientRect();
        return [x, y, width, height].map(Math.round).join(' ');
      })
      .join();
  };
  const [first = '', ...others] = themes;
  const boxes = boxesIn(first);
  const apart = others.filter((theme) => boxesIn(theme) !== boxes);
  document.documentElement.dataset['theme'] = first;
  return apart;
}

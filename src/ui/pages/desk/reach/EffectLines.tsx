import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Box, type Curve, curvesOf } from './curves.ts';
import { useReach } from './useReach.ts';

const boxOf = (element: Element, origin: DOMRect): Box => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left: left - origin.left, top: top - origin.top, width, height };
};

/** Lines from the card in focus to all that it may move. They only repeat what the marks say. */
export function EffectLines() {
  const reach = useReach();
  const layer = useRef<SVGSVGElement>(null);
  const [curves, setCurves] = useState<readonly Curve[]>([]);
  useLayoutEffect(() => {
    const desk = layer.current?.parentElement;
    const draw = (): void => {
      const card = reach && desk?.querySelector(`.tray [data-card="${reach.id}"]`)?.closest('.card');
      if (!desk || !card) {
        setCurves([]);
        return;
      }
      const origin = desk.getBoundingClientRect();
      const targets = [...desk.querySelectorAll('[data-reached]')].map((element) => ({
        box: boxOf(element, origin),
        // a row that has scrolled out of its panel is met at the panel's rim
        panel: boxOf(element.closest('.panel') ?? element, origin),
        aside: element.closest('.channels') !== null,
        way: element.getAttribute('data-reached') ?? '',
      }));
      const tray = card.closest('.cards') ?? card;
      setCurves(curvesOf({ box: boxOf(card, origin), panel: boxOf(tray, origin) }, targets));
    };
    draw();
    // the marks that lines lead to are drawn in the same moment as the focus moves
    const frame = requestAnimationFrame(draw);
    addEventListener('resize', draw);
    desk?.addEventListener('scroll', draw, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('resize', draw);
      desk?.removeEventListener('scroll', draw, { capture: true });
    };
  }, [reach]);
  return (
    <svg ref={layer} class="effect-lines" aria-hidden="true" focusable="false">
      {curves.map(({ path, end, way }) => (
        <g key={path} class={way}>
          <path d={path} />
          <circle cx={end.x} cy={end.y} r="3.5" />
        </g>
      ))}
    </svg>
  );
}

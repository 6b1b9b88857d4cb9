import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../parts/Button.tsx';
import { laterDialog } from '../../../room/later.tsx';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { MapPlaces, type PanelSize } from './MapPlaces.tsx';
import './map.css';

const PlacesDialog = laterDialog(() => import('./PlacesDialog.tsx').then((m) => m.PlacesDialog));

/** What was measured last: a desk that is shown again need not wait for it. */
let measured: PanelSize | null = null;

/** Width and height of the panel, the height of its caption and the place of its button, kept as they change. */
function usePanelSize() {
  const panel = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(measured);
  // after the desk has been painted: measuring in front of it would make the browser lay it out twice
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    const measure = (): void => {
      // a panel that is not shown has no size
      if (element.clientWidth === 0 || element.clientHeight === 0) return;
      const button = element.querySelector<HTMLElement>('.map-table');
      measured = {
        width: element.clientWidth,
        height: element.clientHeight,
        caption: element.querySelector<HTMLElement>('.map-caption')?.offsetHeight ?? 0,
        button: button && {
          left: button.offsetLeft,
          top: button.offsetTop,
          right: button.offsetLeft + button.offsetWidth,
          bottom: button.offsetTop + button.offsetHeight,
        },
      };
      setSize(measured);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { panel, size };
}

/** The theatre as a plain picture with its places as buttons; a table says the same. */
export function MapPicture() {
  const { say } = useRoom();
  const { texts } = useGame();
  const [table, setTable] = useState(false);
  const { panel, size } = usePanelSize();
  return (
    <section class="panel map-part" aria-labelledby="map-title">
      <h2 class="sr" id="map-title" tabIndex={-1}>
        {say('map-title')}
      </h2>
      <div ref={panel} class="map-panel">
        {size && <MapPlaces {...size} />}
        <p class="map-caption">{texts.map.caption ?? say('map-caption')}</p>
        <Button class="small map-table" icon="list" onClick={() => setTable(true)}>
          {say('map-table')}
        </Button>
      </div>
      {table && <PlacesDialog onClose={() => setTable(false)} />}
    </section>
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { RunSheetItem } from '../../../debrief/door.ts';
import { Button } from '../../parts/Button.tsx';
import { useRoom } from '../../room/Room.tsx';

/** The debrief under way: which part, and how much of it is over. */
export interface SheetClock {
  readonly now: RunSheetItem['part'] | null;
  /** Seconds left of the part; below nothing when it runs over. */
  readonly left: number;
  readonly running: boolean;
  start(): void;
  pause(): void;
  next(): void;
  stop(): void;
}

const MINUTE = 60;
const SECOND = 1000;

interface At {
  readonly part: number;
  /** Seconds of the part that were over when it was last set going. */
  readonly spent: number;
  /** Since when it goes, milliseconds; null while it waits. */
  readonly since: number | null;
}

/** A clock over the parts of a run sheet: nothing goes on by itself, for a class may need longer. */
export function useSheetClock(sheet: readonly RunSheetItem[]): SheetClock {
  const { announce, say } = useRoom();
  const [at, setAt] = useState<At | null>(null);
  const [, tick] = useState(0);
  const item = at ? sheet[at.part] : undefined;
  const running = at?.since != null;
  const spent = at ? at.spent + (at.since === null ? 0 : (performance.now() - at.since) / SECOND) : 0;
  const left = item ? Math.ceil(item.minutes * MINUTE - spent) : 0;
  const over = item !== undefined && left <= 0;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => tick((n) => n + 1), SECOND);
    return () => clearInterval(timer);
  }, [running]);
  useEffect(() => {
    if (over && item) announce(say('class-clock-over', { part: say(`class-part-${item.part}`) }));
  }, [over, item?.part]);
  const go = (part: number): void => setAt({ part, spent: 0, since: performance.now() });
  return {
    now: item?.part ?? null,
    left,
    running,
    start: () => (at ? setAt({ ...at, since: performance.now() }) : go(0)),
    pause: () => at && setAt({ ...at, spent, since: null }),
    next: () => (at && at.part + 1 < sheet.length ? go(at.part + 1) : setAt(null)),
    stop: () => setAt(null),
  };
}

/** `4:05`, and with a plus in front what is over. */
function clockFace(seconds: number): string {
  const size = Math.abs(seconds);
  const face = `${Math.floor(size / MINUTE)}:${String(size % MINUTE).padStart(2, '0')}`;
  return seconds < 0 ? `+${face}` : face;
}

/** The clock and what can be done with it. */
export function SheetClockBar({ clock, last }: { readonly clock: SheetClock; readonly last: boolean }) {
  const { say } = useRoom();
  return (
    <fieldset class="class-clock" aria-label={say('class-clock')}>
      {clock.now !== null && (
        <p class={clock.left <= 0 ? 'class-over' : ''}>
          <b>{clockFace(clock.left)}</b> {say(`class-part-${clock.now}`)}
        </p>
      )}
      {clock.running ? (
        <Button class="small" icon="hourglass" onClick={clock.pause}>
          {say('class-clock-pause')}
        </Button>
      ) : (
        <Button class="small" icon="clock" onClick={clock.start}>
          {say(clock.now === null ? 'class-clock-start' : 'class-clock-go-on')}
        </Button>
      )}
      {clock.now !== null && (
        <Button class="small" icon="arrow-right" onClick={clock.next}>
          {say(last ? 'class-clock-end' : 'class-clock-next')}
        </Button>
      )}
    </fieldset>
  );
}

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { TheDead } from '../../parts/TheDead.tsx';
import { useRoom } from '../../room/Room.tsx';

/** One second: no motion, no sound, no button. */
const SECOND = 1000;

/** The figures of the dead, alone for a second, before the next turn. */
export function Silence({ onOver }: { readonly onOver: () => void }) {
  const { session } = useRoom();
  const page = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // the button that led here is gone: without a place of its own the focus would be lost
    page.current?.focus();
    session.hush(true);
    return () => session.hush(false);
  }, [session]);
  useEffect(() => {
    const timer = setTimeout(onOver, SECOND);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main ref={page} id="main" class="silence" tabIndex={-1}>
      <TheDead />
    </main>
  );
}

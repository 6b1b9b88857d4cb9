import { useEffect, useState } from 'preact/hooks';
import type { Nights } from '../../../session/door.ts';
import { useRoom } from '../../room/Room.tsx';

/** The 64 nights of a closed game, once they have been played; null until then. */
export function useNights(digest: string): Nights | null {
  const { session } = useRoom();
  const [played, keep] = useState<{ readonly digest: string; readonly nights: Nights | null } | null>(null);
  useEffect(() => {
    let shown = true;
    session.nights().then((nights) => {
      if (shown) keep({ digest, nights });
    });
    return () => {
      shown = false;
    };
  }, [session, digest]);
  return played?.digest === digest ? played.nights : null;
}

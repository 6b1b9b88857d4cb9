import { useMemo } from 'preact/hooks';
import { type Reach, reachOf } from '../../../../session/door.ts';
import { useGame, useRoom } from '../../../room/Room.tsx';
import { useStore } from '../../../room/useStore.ts';

/** The card in focus, with what it may move. */
export interface Focused extends Reach {
  readonly id: string;
  readonly label: string;
}

/** What the card in focus may move; null while none is. */
export function useReach(): Focused | null {
  const { session } = useRoom();
  const { scenario, texts } = useGame();
  const id = useStore(session.desk, (s) => s.focus);
  return useMemo(() => {
    const reach = id === null ? null : reachOf(scenario, id);
    return id === null || !reach ? null : { ...reach, id, label: texts.demarches[id]?.label ?? id };
  }, [scenario, texts, id]);
}

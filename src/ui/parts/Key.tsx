import { useRoom } from '../room/Room.tsx';
import { useStore } from '../room/useStore.ts';

/** The key that does the same as what it stands on; gone when single keys are switched off. */
export function Key({ children }: { readonly children: string }) {
  const { session } = useRoom();
  const on = useStore(session.settings, (s) => s.keys);
  return on ? (
    <span class="kbd" aria-hidden="true">
      {children}
    </span>
  ) : null;
}

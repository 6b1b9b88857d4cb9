import { later } from '../room/later.tsx';
import { useRoom } from '../room/Room.tsx';
import { useStore } from '../room/useStore.ts';
import type { AloudProps } from './Aloud.tsx';

const Aloud = later(
  () => import('./Aloud.tsx').then((m) => m.Aloud),
  () => null,
);

/** A button that has the browser read a text, for those who have switched it on. */
export function ReadAloud(props: AloudProps) {
  const { session } = useRoom();
  const on = useStore(session.settings, (s) => s.aloud);
  // another text is another button: the first one stops reading
  return on ? <Aloud key={props.text} {...props} /> : null;
}

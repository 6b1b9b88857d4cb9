import { offline } from '../../../session/offline/door.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useSay } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';

/** Says that the page can be had without a network, and offers a newer edition of it; it never takes one by itself. */
export function Edition() {
  const say = useSay();
  const { store, takeNewer } = offline();
  const { kept, newer } = useStore(store, (s) => s);
  if (!kept && !newer) return null;
  return (
    <p class="home-class" role="status">
      <Icon name={newer ? 'download' : 'check'} />
      <span>
        {say(newer ? 'home-newer' : 'home-kept')}{' '}
        {newer && (
          <Button class="small" onClick={takeNewer}>
            {say('home-newer-load')}
          </Button>
        )}
      </span>
    </p>
  );
}

import { Icon } from '../../parts/Icon.tsx';
import { useRoom } from '../../room/Room.tsx';
import { hrefOf, type Route } from '../../room/route.ts';
import { useStore } from '../../room/useStore.ts';
import './site.css';

/** The bar over the pages that are read: the name, the ways out, and what the person should know of this device. */
export function SiteBar({ here }: { readonly here: Route }) {
  const { session, say } = useRoom();
  const playing = useStore(session.view, (s) => s.shipped !== null);
  const storage = useStore(session.view, (s) => s.storage);
  const otherTab = useStore(session.view, (s) => s.otherTab);
  const play = playing ? 'play' : 'home';
  const current = (route: Route): 'page' | undefined => (route === here ? 'page' : undefined);
  return (
    <>
      <header class="site">
        <a class="site-name" href={hrefOf('home')} title={playing ? say('site-leave') : undefined}>
          {say('home-title')}
        </a>
        <nav aria-label={say('site-pages')}>
          <a href={hrefOf(play)} aria-current={current(play)}>
            {say('site-play')}
          </a>
          <a href={hrefOf('debrief')} aria-current={current('debrief')}>
            {say('site-debrief')}
          </a>
          <a href={hrefOf('class')} aria-current={current('class')}>
            {say('site-class')}
          </a>
          <a href={hrefOf('workshop')} aria-current={current('workshop')}>
            {say('site-workshop')}
          </a>
          <a href={hrefOf('about')} aria-current={current('about')}>
            {say('site-about')}
          </a>
          <a class="site-options" href={hrefOf('options')} aria-current={current('options')}>
            <Icon name="accessibility" />
            {say('options-title')}
          </a>
        </nav>
      </header>
      {storage === 'memory-only' && <Notice>{say('site-storage')}</Notice>}
      {otherTab && <Notice>{say('site-other-tab')}</Notice>}
    </>
  );
}

function Notice({ children }: { readonly children: string }) {
  return (
    <p class="site-notice" role="status">
      <Icon name="alert" />
      {children}
    </p>
  );
}

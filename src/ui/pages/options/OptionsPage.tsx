import { PageTitle } from '../../parts/PageTitle.tsx';
import { useRoom } from '../../room/Room.tsx';
import { hrefOf } from '../../room/route.ts';
import { useStore } from '../../room/useStore.ts';
import { SiteBar } from '../site/SiteBar.tsx';
import { OptionsPanel } from './OptionsPanel.tsx';
import '../../../words/options.ts';

/** The settings at an address of their own. */
export function OptionsPage() {
  const { session, say } = useRoom();
  const playing = useStore(session.view, (s) => s.shipped !== null);
  return (
    <>
      <SiteBar here="options" />
      <main id="main" class="options-page" tabIndex={-1}>
        <PageTitle>{say('options-title')}</PageTitle>
        <OptionsPanel />
        <p>
          <a class="btn" href={hrefOf(playing ? 'play' : 'home')}>
            {say(playing ? 'options-back-game' : 'options-back-home')}
          </a>
        </p>
      </main>
    </>
  );
}

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type DebriefGame, debriefing as openDebriefing } from '../../../session/debrief/door.ts';
import { makeWords } from '../../../words/door.ts';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { useRoom } from '../../room/Room.tsx';
import { OWN_DEBRIEF } from '../../room/route.ts';
import { useStore } from '../../room/useStore.ts';
import { SiteBar } from '../site/SiteBar.tsx';
import { useDrop } from '../workshop/useFiles.ts';
import { DebriefHead } from './DebriefHead.tsx';
import { DebriefParts } from './DebriefParts.tsx';
import { DebriefContext, type DebriefRoom } from './frame/Debrief.tsx';
import { OpenLog } from './OpenLog.tsx';
import { ToldLog } from './ToldLog.tsx';
import '../../../figures/figures.css';
import '../../../figures/debrief/debrief.css';
import '../../../words/debrief.ts';
import '../../../words/end.ts';
import '../../../words/telling.ts';
import './debrief.css';
import './print.css';

/** Why a game came so, and what else could have been: of the one just ended, or of any log from a file. */
export function DebriefPage() {
  const { session, say, language } = useRoom();
  const debriefing = openDebriefing();
  const opened = useStore(debriefing.store, (s) => s.opened);
  const opening = useStore(debriefing.store, (s) => s.opening);
  const fault = useStore(debriefing.store, (s) => s.fault);
  const closing = useStore(session.view, (s) => s.closing);
  const shipped = useStore(session.view, (s) => s.shipped);
  const [turn, lookAt] = useState(1);
  const shown = useRef<DebriefGame | null>(null);

  // the game that has just ended opens by itself; a log from a file stays, unless somebody came from that game's end
  useEffect(() => {
    const now = debriefing.store.getState();
    if (!closing) return;
    if (now.source === 'file' && now.opened?.ok && location.hash !== OWN_DEBRIEF) return;
    if (session.view.getState().stage === 'closed') session.send({ type: 'debrief.opened' });
    if (now.source === 'live' && now.digest === closing.digest && now.opened?.ok) return;
    void debriefing.open({
      ...session.log(),
      source: 'live',
      digest: closing.digest,
      ...(shipped ? { texts: shipped.texts } : {}),
    });
  }, [session, debriefing, closing, shipped]);

  const over = useDrop(debriefing.openFile);
  const game = opened?.ok ? opened.game : null;
  useEffect(() => {
    if (!game || shown.current === game) return;
    shown.current = game;
    lookAt(1);
    document.querySelector<HTMLElement>('[data-title]')?.focus({ preventScroll: true });
  }, [game]);
  const words = useMemo(
    () => opened && makeWords(opened.ok ? opened.game.texts : opened.texts, language),
    [opened, language],
  );
  const room = useMemo<DebriefRoom | null>(
    () =>
      game && words
        ? { debriefing, game, findings: game.findings, texts: game.texts, words, turn, lookAt }
        : null,
    [debriefing, game, words, turn],
  );
  return (
    <>
      <SiteBar here="debrief" />
      {room ? (
        <DebriefContext.Provider value={room}>
          <main id="main" class="debrief" tabIndex={-1}>
            <DebriefHead />
            {fault !== null && (
              <p class="site-notice" role="alert">
                {say('debrief-fault')}
              </p>
            )}
            <DebriefParts key={debriefing.store.getState().digest ?? room.game.name} />
          </main>
        </DebriefContext.Provider>
      ) : (
        <main id="main" class="debrief debrief-bare" tabIndex={-1}>
          {opened && !opened.ok && words ? (
            <ToldLog opened={opened} words={words} />
          ) : (
            <PageTitle>{say(opening ? 'debrief-opening' : 'debrief-title')}</PageTitle>
          )}
          {fault !== null && <p role="alert">{say('debrief-fault')}</p>}
          {!opening && <OpenLog bare={!opened} />}
        </main>
      )}
      {over && (
        <div class="debrief-drop" aria-hidden="true">
          <p>{say('debrief-drop')}</p>
        </div>
      )}
    </>
  );
}

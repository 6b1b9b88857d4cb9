import { Icon } from '../../parts/Icon.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';
import { OWN_DEBRIEF } from '../../room/route.ts';
import { useStore } from '../../room/useStore.ts';
import { SiteBar } from '../site/SiteBar.tsx';
import { EndAgain } from './EndAgain.tsx';
import { EndCurve } from './EndCurve.tsx';
import { EndDead } from './EndDead.tsx';
import { EndKeep } from './EndKeep.tsx';
import { EndMarks } from './EndMarks.tsx';
import { EndNights } from './EndNights.tsx';
import { EndRecord } from './EndRecord.tsx';
import { EndReflect } from './EndReflect.tsx';
import { EndSix } from './EndSix.tsx';
import { useNights } from './useNights.ts';
import '../../../words/end.ts';
import './end.css';
import './print.css';

/** The ending, once the truth is open: its shape, both sides' dead, what may be kept, what really came. */
export function EndPage() {
  const { session, say } = useRoom();
  const { scenario, texts, view, words, start } = useGame();
  const closing = useStore(session.view, (s) => s.closing);
  const saved = useStore(session.view, (s) => s.saved);
  const nights = useNights(closing?.digest ?? '');
  if (!closing) return null;
  const ending = texts.endings[closing.ending];
  const kind = texts.kinds[closing.kind];
  const last = scenario.clock.turns[closing.rungs.length - 1];
  const { codeName, classCode, seed } = saved ?? {};
  return (
    <>
      <SiteBar here="play" />
      <main id="main" class="end" tabIndex={-1}>
        <article class="end-frame">
          <header class="end-head">
            <b>{texts.title}</b>
            <span>{say('end-desk', { desk: words.names.desk(view.desk) })}</span>
            <span>
              {say('end-span', {
                turns: closing.rungs.length,
                from: words.localTime(start, 0),
                to: words.localTime(start, last ? last.start + last.hours : view.hour),
              })}
            </span>
            {codeName !== undefined && <span>{say('end-played-by', { name: codeName })}</span>}
            {classCode !== undefined && <span>{say('end-class', { class: classCode })}</span>}
            {seed !== undefined && <span class="end-seed">{say('end-seed', { seed })}</span>}
          </header>
          <section class="end-story">
            <p class="cap">{say('end-kicker')}</p>
            <PageTitle>{ending?.title ?? say('end-title')}</PageTitle>
            {ending && <p class="end-text">{ending.text}</p>}
            <EndCurve words={words} scenario={scenario} closing={closing} />
            <EndMarks closing={closing} />
            <EndNights nights={nights} />
          </section>
          <EndSix
            scenario={scenario}
            words={words}
            desk={view.desk}
            dimensions={closing.dimensions}
            nights={nights}
            meanLeads={classCode !== undefined}
            title={ending?.title ?? say('end-title')}
          />
          <EndDead dead={closing.dead} />
          {kind && (
            <section class="end-kind" aria-labelledby="end-kind">
              <h2 id="end-kind" class="cap">
                {say('end-kind')}
              </h2>
              <p class="end-kind-name">{kind.label}</p>
              {kind.hint !== undefined && <p>{kind.hint}</p>}
              <p class="mut">{say('end-kind-note')}</p>
            </section>
          )}
          <p class="end-next">
            <span>{say('end-why-note')}</span>
            <a class="btn pri" href={OWN_DEBRIEF}>
              <Icon name="waypoints" />
              <span>{say('end-why')}</span>
              <Icon name="arrow-right" />
            </a>
          </p>
        </article>
        <div class="end-below">
          <EndReflect />
          <EndKeep />
          <EndAgain />
          <EndRecord />
        </div>
      </main>
    </>
  );
}

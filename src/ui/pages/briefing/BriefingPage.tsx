import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button.tsx';
import { Flag } from '../../parts/Flag.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { useGame, useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';
import { SiteBar } from '../site/SiteBar.tsx';
import { BriefingQuestion } from './BriefingQuestion.tsx';
import { QUESTIONS } from './questions.ts';
import { SeatForm } from './SeatForm.tsx';
import './briefing.css';

/** What a turn asks of a person, in order. */
const TURN = ['read', 'answer', 'ask', 'expect', 'hear'] as const;

/** Read before the first turn: the situation, the two desks, how a turn goes, three questions. */
export function BriefingPage() {
  const { session, say } = useRoom();
  const { scenario, texts, view, words, start } = useGame();
  const [answered, answer] = useState<ReadonlySet<string>>(new Set());
  const done = answered.size === QUESTIONS.length;
  const lesson = useStore(session.view, (s) => s.shelf.find((card) => card.coached && card.id !== texts.id));
  const own = scenario.initiative === view.desk;
  return (
    <>
      <SiteBar here="play" />
      <main id="main" class="briefing" tabIndex={-1}>
        <header class="briefing-head">
          <p class="cap">{say('briefing-kicker')}</p>
          <PageTitle>{texts.title}</PageTitle>
          <p class="mut">
            {say('briefing-clock', {
              turns: scenario.clock.turns.length,
              start: words.localTime(start, 0),
            })}
          </p>
        </header>
        <section class="briefing-situation" aria-labelledby="briefing-situation">
          <h2 id="briefing-situation" class="cap">
            {say('briefing-situation')}
          </h2>
          {texts.brief.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {texts.contentNote !== undefined && (
            <p class="briefing-note">
              <b>{say('home-content-note')}</b> {texts.contentNote}
            </p>
          )}
        </section>
        <div class="briefing-side">
          <section aria-labelledby="briefing-desks">
            <h2 id="briefing-desks" class="cap">
              {say('briefing-desks')}
            </h2>
            <div class="briefing-desks">
              {[view.desk, view.other].map((id) => {
                const desk = texts.desks[id];
                return (
                  <div key={id} class={`briefing-desk ${id === view.desk ? 'own' : ''}`}>
                    <Flag code={desk?.flag} short={desk?.name.slice(0, 2) ?? id} />
                    <div>
                      <p class="cap">{say(id === view.desk ? 'briefing-yours' : 'briefing-theirs')}</p>
                      <p class="briefing-city">{desk?.name ?? id}</p>
                      <p>{desk?.ministry}</p>
                      {desk?.native && (
                        <p class="mut" lang={desk.native.lang}>
                          {desk.native.text}
                        </p>
                      )}
                    </div>
                  </div>
                );
              })}
            </div>
            <p class="mut">{say('briefing-ministry-plays')}</p>
            <p class="mut">{say(own ? 'briefing-initiative-own' : 'briefing-initiative-other')}</p>
          </section>
          <section aria-labelledby="briefing-turn">
            <h2 id="briefing-turn" class="cap">
              {say('briefing-turn')}
            </h2>
            <ol class="briefing-turn">
              {TURN.map((part) => (
                <li key={part}>
                  <b>{say(`briefing-turn-${part}`)}</b>
                  <span>{say(`briefing-turn-${part}-text`)}</span>
                </li>
              ))}
            </ol>
          </section>
        </div>
        <section class="briefing-questions" aria-labelledby="briefing-questions">
          <h2 id="briefing-questions" class="ser">
            {say('briefing-questions')}
          </h2>
          <p class="mut">{say('briefing-questions-note')}</p>
          <div class="briefing-qs">
            {QUESTIONS.map((question, i) => (
              <BriefingQuestion
                key={question.id}
                question={question}
                number={i + 1}
                onAnswer={() => answer((old) => new Set([...old, question.id]))}
              />
            ))}
          </div>
        </section>
        {lesson && (
          <p class="briefing-lesson">
            {say('briefing-lesson', { minutes: lesson.minutes })}{' '}
            <Button onClick={() => session.send({ type: 'scenario.chosen', id: lesson.id })}>
              {lesson.title}
            </Button>
          </p>
        )}
        <SeatForm />
        <footer class="briefing-foot">
          <p class="mut">{say('briefing-answered', { n: answered.size, of: QUESTIONS.length })}</p>
          <Button primary icon="arrow-right" onClick={() => session.send({ type: 'briefing.read' })}>
            {say(done ? 'briefing-begin' : 'briefing-skip')}
          </Button>
        </footer>
      </main>
    </>
  );
}

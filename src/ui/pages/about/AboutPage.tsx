import type { ComponentChildren } from 'preact';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';
import { SiteBar } from '../site/SiteBar.tsx';
import { AboutKeys } from './AboutKeys.tsx';
import { ASSUMPTIONS, CREDITS, MODEL_SOURCES, RULES } from './credits.ts';
import '../../../words/about.ts';
import './about.css';

const SECTIONS = ['model', 'assumptions', 'sources', 'keys', 'privacy', 'credits'] as const;
type SectionId = (typeof SECTIONS)[number];

/** The model, its sources, credits, privacy, keys. */
export function AboutPage() {
  const { say } = useRoom();
  return (
    <>
      <SiteBar here="about" />
      <main id="main" class="about" tabIndex={-1}>
        <header class="about-head">
          <PageTitle>{say('about-title')}</PageTitle>
          <p class="about-lead">{say('about-lead')}</p>
        </header>
        <nav class="about-contents" aria-label={say('about-contents')}>
          <p class="cap" aria-hidden="true">
            {say('about-contents')}
          </p>
          <ul>
            {SECTIONS.map((id) => (
              <li key={id}>
                <button type="button" onClick={() => goTo(id)}>
                  {say(`about-${id}`)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div class="about-body">
          <Section id="model">
            <dl class="about-rules">
              {RULES.map((rule) => (
                <div key={rule}>
                  <dt>{say(`about-rule-${rule}`)}</dt>
                  <dd>{say(`about-rule-${rule}-text`)}</dd>
                </div>
              ))}
            </dl>
          </Section>
          <Section id="assumptions">
            <ul class="about-list">
              {ASSUMPTIONS.map((assumption) => (
                <li key={assumption}>{say(`about-assumption-${assumption}`)}</li>
              ))}
            </ul>
          </Section>
          <Section id="sources">
            <p class="mut">{say('about-sources-note')}</p>
            <ul class="about-list">
              {MODEL_SOURCES.map((source) => (
                <li key={source}>{say(`about-source-${source}`)}</li>
              ))}
            </ul>
            <ScenarioSources />
          </Section>
          <Section id="keys">
            <AboutKeys />
          </Section>
          <Section id="privacy">
            <p>{say('about-privacy-text')}</p>
            <p>{say('about-privacy-kept')}</p>
            <p>{say('about-privacy-forget')}</p>
          </Section>
          <Section id="credits">
            <Credits />
            <p class="mut">{say('about-credits-map')}</p>
          </Section>
        </div>
      </main>
    </>
  );
}

/** The address is the game's, so a section is not one: its heading takes the focus. */
function goTo(id: SectionId): void {
  const heading = document.getElementById(`about-${id}`);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

function Section({ id, children }: { readonly id: SectionId; readonly children: ComponentChildren }) {
  const { say } = useRoom();
  return (
    <section aria-labelledby={`about-${id}`}>
      <h2 id={`about-${id}`} class="ser" tabIndex={-1}>
        {say(`about-${id}`)}
      </h2>
      {children}
    </section>
  );
}

function ScenarioSources() {
  const { session, say } = useRoom();
  const texts = useStore(session.view, (s) => s.shipped?.texts ?? null);
  const sources = Object.entries(texts?.sources ?? {});
  if (!texts || sources.length === 0) return <p>{say('about-scenario-sources-none')}</p>;
  return (
    <>
      <h3>{say('about-scenario-sources', { title: texts.title })}</h3>
      <ul class="about-list">
        {sources.map(([id, { title, url, date, slant }]) => (
          <li key={id}>
            <a href={url} target="_blank" rel="noreferrer noopener">
              {title}
              <span class="sr"> {say('end-source-new-window')}</span>
            </a>
            {date !== undefined && `, ${date}`}
            {slant !== undefined && <span class="mut"> ({say('about-source-slant', { slant })})</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Credits() {
  const { say } = useRoom();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('about-credits-what')}</th>
          <th scope="col">{say('about-credits-who')}</th>
          <th scope="col">{say('about-credits-licence')}</th>
        </tr>
      </thead>
      <tbody>
        {CREDITS.map(({ id, licence, url }) => (
          <tr key={id}>
            <th scope="row">{say(`about-credit-${id}`)}</th>
            <td>
              {url === undefined ? (
                say(`about-credit-${id}-who`)
              ) : (
                <a href={url} target="_blank" rel="noreferrer noopener">
                  {say(`about-credit-${id}-who`)}
                  <span class="sr"> {say('end-source-new-window')}</span>
                </a>
              )}
            </td>
            <td>{licence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

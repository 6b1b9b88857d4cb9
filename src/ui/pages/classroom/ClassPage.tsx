import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ClassGroup } from '../../../debrief/door.ts';
import {
  type ClassView,
  countedIn,
  groupTitle,
  sharedBy,
  VerdictChips,
} from '../../../figures/classroom/door.ts';
import { classroom } from '../../../session/classroom/door.ts';
import { bareTexts } from '../../../words/bareTexts.ts';
import { makeWords, type Words } from '../../../words/door.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { useRoom } from '../../room/Room.tsx';
import { useStore } from '../../room/useStore.ts';
import { saveFile } from '../site/keepFile.ts';
import { SiteBar } from '../site/SiteBar.tsx';
import { ClassBoard, ClassFiles } from './ClassBoard.tsx';

import { classNames } from './names.ts';
import { useDroppedFiles } from './useLogs.ts';
import '../../../figures/figures.css';
import '../../../figures/classroom/classroom.css';
import './classroom.css';

const keyOf = ({ scenario, desk }: ClassGroup): string => `${scenario.hash}/${desk}`;

/** Where the logs of a class are laid side by side. Nothing of them leaves the machine, and nothing is kept. */
export function ClassPage() {
  const { say, language, announce } = useRoom();
  const room = classroom();
  const state = useStore(room.store, (s) => s);
  const { report, files, doubled } = state;
  const chooser = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const names = useMemo(() => classNames(state, say), [state.files, state.places, state.anonymous, say]);
  const groups = report?.groups ?? [];
  const group = groups.find((one) => keyOf(one) === asked) ?? groups[0] ?? null;
  const wordsOf = useMemo(() => {
    const made = new Map<string, Words>();
    return (id: string): Words => {
      const words = made.get(id) ?? makeWords(state.texts[id] ?? bareTexts(id), language);
      made.set(id, words);
      return words;
    };
  }, [state.texts, language]);

  const add = useMemo(
    () =>
      (given: readonly File[]): void => {
        if (given.length === 0) return;
        void room.add(given).then(() => {
          const now = room.store.getState();
          if (!now.report || now.state !== 'ready') return;
          const read = say('class-read', { n: now.files.length });
          announce(now.doubled > 0 ? `${read} ${say('class-duplicate', { n: now.doubled })}` : read);
        });
      },
    [room, say, announce],
  );
  const over = useDroppedFiles(add);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      // going to another page of the game keeps them; closing this one does not
      if (room.store.getState().files.length > 0) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [room]);

  const stem = ['class', group?.members[0]?.classCode ?? 'report']
    .join('-')
    .replace(/[^\w-]+/g, '-')
    .toLowerCase();
  const keepTable = (): void => {
    void room.table(names.aliases).then((table) => saveFile(`${stem}.csv`, table, 'text/csv'));
  };
  const keepPage = (): void => {
    if (!report || !group) return;
    const views = groups.map((one): ClassView => {
      const called = one.members.map(names.nameOf);
      const pair = one.stories[0]?.pair;
      return {
        group: one,
        words: wordsOf(one.scenario.id),
        nameOf: (game) => called[game] ?? '',
        drawn: pair ? [pair.one, pair.other] : null,
        layout: one.layout,
        record: true,
      };
    });
    // with its styles as text: fetched with the first report that is kept
    void import('./keepReport.ts').then(({ reportFile }) => {
      const page = reportFile(language, groupTitle(group, say), {
        report,
        say,
        views,
        titleOf: names.titleOf,
        anonymous: names.aliases !== null,
      });
      saveFile(`${stem}.html`, page, 'text/html');
    });
  };

  const filesPanel = report && (
    <ClassFiles
      report={report}
      names={names}
      onRemove={(file) => {
        void room.remove(file.file).then(() => {
          announce(say('class-removed', { name: names.titleOf(file) }));
          document.querySelector<HTMLElement>('.class-all summary, [data-title]')?.focus();
        });
      }}
    />
  );

  return (
    <>
      <SiteBar here="class" />
      <main id="main" class={`class-page ${report ? '' : 'class-bare'}`} tabIndex={-1}>
        <header class="class-head">
          <div>
            <PageTitle>{group ? groupTitle(group, say) : say('class-title')}</PageTitle>
            {report && <VerdictChips {...{ report, say }} />}
          </div>
          <input
            ref={chooser}
            type="file"
            multiple
            class="class-file"
            tabIndex={-1}
            aria-hidden="true"
            accept=".jsonl,application/x-ndjson"
            onChange={(event) => {
              const given = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              add(given);
            }}
          />
          {report && (
            <div class="class-tools">
              <button
                type="button"
                role="switch"
                class="class-switch"
                aria-checked={!state.anonymous}
                onClick={() => room.anonymise(!state.anonymous)}
              >
                <i aria-hidden="true" />
                {say('class-names')}
              </button>
              <Button icon="plus" onClick={() => chooser.current?.click()}>
                {say('class-add')}
              </Button>
              <Button icon="scroll" disabled={!group} onClick={() => print()}>
                {say('class-print')}
              </Button>
              <Button icon="download" onClick={keepTable}>
                {say('class-csv')}
              </Button>
              <Button icon="download" disabled={!group} onClick={keepPage}>
                {say('class-html')}
              </Button>
              <Button
                icon="x"
                onClick={() => {
                  room.clear();
                  announce(say('class-cleared'));
                  document.querySelector<HTMLElement>('[data-title]')?.focus();
                }}
              >
                {say('class-clear')}
              </Button>
            </div>
          )}
          {group && (
            <p class="class-lead mut">
              {sharedBy(group, wordsOf(group.scenario.id))} {countedIn(group, say)} {say('class-stays')}
            </p>
          )}
          {report && !group && <p class="class-lead mut">{say('class-nothing-counts')}</p>}
        </header>
        {state.state === 'reading' && (
          <p class="class-reading">
            <progress aria-label={say('class-progress')} max={Math.max(1, state.all)} value={state.done} />
            {say('class-reading', { done: state.done, all: state.all })}
          </p>
        )}
        {state.state === 'failed' && (
          <p class="site-notice" role="alert">
            <Icon name="alert" />
            {say('class-failed')}
          </p>
        )}
        {doubled > 0 && <p class="class-doubled">{say('class-duplicate', { n: doubled })}</p>}
        {!report && (
          <section class="panel class-empty" aria-labelledby="class-empty">
            <h2 id="class-empty" class="ser">
              {say('class-empty-title')}
            </h2>
            <p>{say('class-empty')}</p>
            <ul>
              {['same', 'files', 'stays'].map((point) => (
                <li key={point}>{say(`class-empty-${point}`)}</li>
              ))}
            </ul>
            <Button primary icon="plus" onClick={() => chooser.current?.click()}>
              {say('class-open')}
            </Button>
            <p class="mut">{say('class-empty-drop')}</p>
          </section>
        )}
        {groups.length > 1 && group && (
          <fieldset class="class-groups">
            <legend>{say('class-groups', { n: groups.length })}</legend>
            {groups.map((one) => (
              <label key={keyOf(one)}>
                <input
                  type="radio"
                  name="class-group"
                  checked={one === group}
                  onChange={() => setAsked(keyOf(one))}
                />
                {say('class-group', {
                  scenario: wordsOf(one.scenario.id).texts.title,
                  desk: wordsOf(one.scenario.id).names.desk(one.desk),
                  n: one.members.length,
                })}
              </label>
            ))}
          </fieldset>
        )}
        {report &&
          (group ? (
            <ClassBoard
              key={`${keyOf(group)}/${files.length}`}
              group={group}
              words={wordsOf(group.scenario.id)}
              names={names}
            >
              {filesPanel}
            </ClassBoard>
          ) : (
            filesPanel
          ))}
      </main>
      {over && (
        <div class="class-drop" aria-hidden="true">
          <p>{say('class-drop')}</p>
        </div>
      )}
    </>
  );
}

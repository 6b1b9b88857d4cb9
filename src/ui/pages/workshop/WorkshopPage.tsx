import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { RehearsalPage } from '../../../figures/door.ts';
import type { Finding } from '../../../scenario/compile/finding.ts';
import {
  knownIds,
  mendOf,
  outlineOf,
  placeInOutline,
  sources,
  workshop,
} from '../../../session/workshop/door.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { useKeys, useRoom } from '../../room/Room.tsx';
import { hrefOf } from '../../room/route.ts';
import { useStore } from '../../room/useStore.ts';
import { saveFile } from '../site/keepFile.ts';
import { SiteBar } from '../site/SiteBar.tsx';
import { Editor, type EditorHold } from './editor/Editor.tsx';
import { FromDialog } from './FromDialog.tsx';
import { GuardDialog } from './GuardDialog.tsx';
import { Outline } from './Outline.tsx';
import { Problems } from './Problems.tsx';
import { Preview } from './preview/Preview.tsx';
import { GAMES, Rehearsal } from './Rehearsal.tsx';
import { readScenarioFile, useDrop } from './useFiles.ts';
import './workshop.css';
import '../../../figures/figures.css';
import './report.css';
import '../../../words/workshop.ts';

const YAML = 'application/yaml';
const PARENT = /^extends:[ \t]*["']?([a-z][a-z0-9-]*)/m;
const STANDARD = 'standard';
/** The outline is drawn anew after so long without a key, milliseconds. */
const OUTLINE_DELAY = 120;

/** A value that follows another once it has rested. */
function useRested<T>(value: T, delay: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return rested;
}

/** Where a scenario is written: its text, what is wrong with it, how it plays, and what many games say of it. */
export function WorkshopPage() {
  const { session, say, announce } = useRoom();
  const shop = workshop();
  const state = useStore(shop.store, (s) => s);
  const { draft, drafts, kept, findings, checked, checking, proof, position, turn, rehearsal } = state;
  const [dialog, setDialog] = useState<'from' | null>(null);
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const [line, setLine] = useState(1);
  const [games, setGames] = useState<number>(GAMES[1]);
  const [report, setReport] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const editor = useRef<EditorHold | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const text = draft?.text ?? '';
  const rested = useRested(text, OUTLINE_DELAY);
  const outline = useMemo(() => outlineOf(rested), [rested]);
  const here = useMemo(() => placeInOutline(outline, line), [outline, line]);
  const lines = useMemo(() => rested.split('\n').length, [rested]);
  const checkedLines = useMemo(() => checked.split('\n'), [checked]);
  const errors = findings.filter(({ severity }) => severity === 'error');

  /** Goes on at once, or after the person has said what becomes of the changes. */
  const guarded = (go: () => void): void => {
    editor.current?.flush();
    if (shop.store.getState().draft?.changed) setLeaving(() => go);
    else go();
  };
  const begin = (id: string): void =>
    guarded(() => {
      setDialog(null);
      void sources().then((all) => shop.open(`${id}.yaml`, all[id] ?? ''));
    });
  const take = useCallback(
    (file: File): void => {
      void readScenarioFile(file).then((read) => {
        if (!read.ok) {
          setFault(
            say(read.why === 'too-large' ? 'workshop-too-large' : 'workshop-not-text', { name: read.name }),
          );
          return;
        }
        setFault(null);
        editor.current?.flush();
        const go = (): void => shop.open(read.name, read.text);
        if (shop.store.getState().draft?.changed) setLeaving(() => go);
        else go();
      });
    },
    [shop, say],
  );
  const over = useDrop(take);
  const save = (): void => {
    editor.current?.flush();
    const now = shop.store.getState().draft;
    if (!now) return;
    saveFile(now.name, now.text, YAML);
    shop.saved();
  };
  const rehearse = (): void => {
    if (!draft) return;
    editor.current?.flush();
    void shop.rehearse(games).then(() => {
      const now = shop.store.getState().rehearsal;
      if (now.state === 'done')
        announce(say('workshop-rehearsal-done', { findings: now.report.findings.length }));
    });
  };
  const play = (): void => {
    editor.current?.flush();
    const game = shop.game();
    if (!game) return;
    shop.flush();
    session.send({ type: 'written.played', game });
    location.hash = hrefOf('play');
  };
  const lineOf = (section: string, id: string): number | null =>
    outline.find((s) => s.id === section)?.ids.find((one) => one.id === id)?.line ?? null;
  const mend = (finding: Finding): void => {
    const change = mendOf(finding, editor.current?.lineText(finding.line) ?? '');
    if (!change) return;
    editor.current?.replace(change.line, change.from, change.to, change.insert);
    document.getElementById('shop-problems')?.focus();
    announce(say('workshop-mended', { line: change.line }));
  };
  useKeys([{ command: 'seal', does: say('workshop-rehearse'), run: rehearse }]);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      editor.current?.flush();
      shop.flush();
      const now = shop.store.getState();
      // a draft that is kept is there again after a reload
      if (now.draft?.changed && now.kept === 'memory-only') event.preventDefault();
    };
    const hide = (): void => {
      editor.current?.flush();
      shop.flush();
    };
    addEventListener('beforeunload', ask);
    addEventListener('pagehide', hide);
    return () => {
      shop.flush();
      removeEventListener('beforeunload', ask);
      removeEventListener('pagehide', hide);
    };
  }, [shop]);

  const known = useRef(() => knownIds([], null, []));
  known.current = () =>
    knownIds(
      outlineOf(shop.store.getState().draft?.text ?? ''),
      proof?.texts ?? null,
      session.view.getState().shelf.map(({ id }) => id),
    );

  if (report && rehearsal.state === 'done') {
    const { report: shown } = rehearsal;
    return (
      <>
        <SiteBar here="workshop" />
        <div class="shop-report">
          <Button icon="undo" onClick={() => setReport(false)}>
            {say('workshop-report-back')}
          </Button>
          <RehearsalPage
            report={shown}
            say={say}
            title={proof?.texts.title ?? shown.scenario}
            desk={proof?.texts.desks[shown.desk]?.name ?? shown.desk}
            file={draft?.name ?? ''}
          />
        </div>
      </>
    );
  }

  return (
    <>
      <SiteBar here="workshop" />
      <main id="main" class={`workshop-page shop ${draft ? '' : 'shop-bare'}`} tabIndex={-1}>
        <header class="shop-head">
          <Icon name="file" />
          <PageTitle>{draft?.name ?? say('workshop-title')}</PageTitle>
          <p class="shop-kept">
            {draft &&
              say(
                kept === 'memory-only'
                  ? 'workshop-memory-only'
                  : kept === 'soon'
                    ? 'workshop-kept-soon'
                    : 'workshop-kept',
              )}
            {draft?.changed && kept !== 'memory-only' && <span>, {say('workshop-changed')}</span>}
          </p>
          <div class="shop-tools">
            <input
              ref={chooser}
              type="file"
              class="shop-file"
              tabIndex={-1}
              aria-hidden="true"
              accept=".yaml,.yml,text/plain"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                event.currentTarget.value = '';
                if (file) take(file);
              }}
            />
            <Button icon="file" onClick={() => chooser.current?.click()}>
              {say('workshop-open')}
            </Button>
            <Button icon="plus" onClick={() => setDialog('from')}>
              {say('workshop-new')}
            </Button>
            <Button icon="download" disabled={!draft} onClick={save}>
              {say('workshop-save')}
            </Button>
            <Button icon="arrow-right" primary hotkey="seal" disabled={!draft} onClick={rehearse}>
              {say('workshop-rehearse')}
            </Button>
          </div>
        </header>
        {fault && (
          <p class="site-notice" role="alert">
            <Icon name="alert" />
            {fault}
          </p>
        )}
        {!draft && (
          <section class="shop-panel shop-empty" aria-labelledby="shop-empty">
            <h2 id="shop-empty" class="ser">
              {say('workshop-empty-title')}
            </h2>
            <p>{say('workshop-empty')}</p>
            <Button icon="plus" primary onClick={() => begin('smallest')}>
              {say('workshop-empty-smallest')}
            </Button>
          </section>
        )}
        {draft && (
          <>
            <Outline
              outline={outline}
              here={here}
              faulty={errors.filter(({ file }) => file === draft.name).map((finding) => finding.line)}
              lines={lines}
              parent={PARENT.exec(rested)?.[1] ?? STANDARD}
              onGo={(to) => editor.current?.goTo(to)}
            />
            <div class="shop-panel shop-text">
              <Editor
                document={draft.key}
                text={draft.text}
                label={say('workshop-editor')}
                findings={findings}
                checked={checked}
                known={() => known.current()}
                onWrite={shop.write}
                onLine={setLine}
                onRehearse={rehearse}
                hold={(held) => {
                  editor.current = held;
                }}
              />
              <p class="shop-leave">{say('workshop-leave')}</p>
              <Problems
                findings={findings}
                file={draft.name}
                checking={checking || checked !== text}
                tooLong={state.tooLong}
                fault={state.fault}
                mendable={(finding) => mendOf(finding, checkedLines[finding.line - 1] ?? '') !== null}
                onMend={mend}
                onShow={(finding) => editor.current?.goTo(finding.line, finding.column)}
              />
            </div>
            <div class="shop-side">
              <Preview
                proof={proof}
                position={position}
                turn={turn}
                old={errors.length > 0}
                here={here}
                onTurn={shop.showTurn}
                onPlay={play}
                onForget={shop.forget}
                onGo={(section, id) => {
                  const to = lineOf(section, id);
                  if (to !== null) editor.current?.goTo(to);
                }}
              />
              <Rehearsal
                rehearsal={rehearsal}
                text={text}
                games={games}
                onGames={setGames}
                onCancel={shop.cancel}
                onReport={() => {
                  setReport(true);
                  scrollTo(0, 0);
                }}
              />
            </div>
          </>
        )}
      </main>
      {over && (
        <div class="shop-drop" aria-hidden="true">
          <p>{say('workshop-drop')}</p>
        </div>
      )}
      {dialog === 'from' && !leaving && (
        <FromDialog
          drafts={drafts}
          current={draft?.key ?? null}
          onTemplate={begin}
          onDraft={(key) =>
            guarded(() => {
              setDialog(null);
              shop.take(key);
            })
          }
          onClose={() => setDialog(null)}
        />
      )}
      {leaving && draft && (
        <GuardDialog
          name={draft.name}
          kept={kept !== 'memory-only'}
          onSave={() => {
            save();
            leaving();
            setLeaving(null);
          }}
          onGo={() => {
            leaving();
            setLeaving(null);
          }}
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  );
}

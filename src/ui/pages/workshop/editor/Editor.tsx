import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { type Diagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Finding } from '../../../../scenario/compile/finding.ts';
import { formatSchema, type KnownIds } from '../../../../session/workshop/door.ts';
import { dress } from './dress.ts';
import { proposing } from './propose.ts';

/** What the page may ask of the editor. */
export interface EditorHold {
  /** Puts the cursor into a line, columns counted from 1, and the focus into the text. */
  goTo(line: number, column?: number): void;
  /** Replaces part of a line; counted from 1 and from 0. */
  replace(line: number, from: number, to: number, insert: string): void;
  lineText(line: number): string;
  /** Tells at once what was written last. */
  flush(): void;
}

interface EditorProps {
  /** Another key is another text: the editor starts anew, without the old one's history. */
  readonly document: string;
  readonly text: string;
  readonly label: string;
  /** What was found in `checked`; marks move along with what is written since. */
  readonly findings: readonly Finding[];
  readonly checked: string;
  readonly known: () => KnownIds;
  readonly onWrite: (text: string) => void;
  readonly onLine: (line: number) => void;
  readonly onRehearse: () => void;
  readonly hold: (editor: EditorHold | null) => void;
}

/** Milliseconds between two words to the page while somebody writes. */
const TELL_EVERY = 200;

const WORD = /[^\s,:{}[\]"'#]+/y;

/** Nothing that is a scenario goes so deep; what colours the text would go down with it. */
const DEEP = 64;
function isDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEP) return true;
  }
  return false;
}

/** The words that findings speak of, as places of the document. */
function diagnosticsOf(state: EditorState, findings: readonly Finding[]): Diagnostic[] {
  return findings.flatMap(({ line, column, severity, message, suggestion }) => {
    if (line > state.doc.lines) return [];
    const row = state.doc.line(line);
    const from = Math.min(row.to, row.from + column - 1);
    WORD.lastIndex = from - row.from;
    const word = WORD.exec(row.text)?.[0].length ?? 1;
    return {
      from,
      to: Math.min(row.to, from + word),
      severity: severity === 'error' ? 'error' : 'info',
      message: suggestion === undefined ? message : `${message}: ${suggestion}`,
    } satisfies Diagnostic;
  });
}

/** The text of a scenario. It stands in a shadow root, where its styles are sheets and not elements. */
export function Editor(props: EditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    let line = 0;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const own = latest.current.document;
    const tell = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      latest.current.onWrite(made.state.doc.toString());
    };
    const made = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          lineNumbers(),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          history(),
          drawSelection(),
          indentOnInput(),
          indentUnit.of('  '),
          bracketMatching(),
          closeBrackets(),
          highlightSelectionMatches(),
          search({ top: true }),
          ...(isDeep(latest.current.text) ? [] : [yaml()]),
          // the browser would stop there anyway; said aloud for those who look for it
          EditorView.contentAttributes.of({ 'aria-label': latest.current.label, tabindex: '0' }),
          autocompletion({
            override: [proposing(formatSchema, () => latest.current.known())],
            icons: false,
          }),
          keymap.of([
            {
              key: 'Mod-Enter',
              run: () => {
                latest.current.onRehearse();
                return true;
              },
            },
            ...closeBracketsKeymap,
            ...completionKeymap,
            ...searchKeymap,
            ...historyKeymap,
            ...lintKeymap,
            ...defaultKeymap,
            indentWithTab,
          ]),
          EditorView.updateListener.of((update) => {
            // a large text is not made anew at every key
            if (update.docChanged) timer ??= setTimeout(tell, TELL_EVERY);
            const now = update.state.doc.lineAt(update.state.selection.main.head).number;
            if (now !== line) {
              line = now;
              latest.current.onLine(now);
            }
          }),
          ...dress,
        ],
      }),
    });
    view.current = made;
    latest.current.hold({
      goTo: (to, column = 1) => {
        const row = made.state.doc.line(Math.min(Math.max(1, to), made.state.doc.lines));
        const at = Math.min(row.to, row.from + column - 1);
        made.dispatch({
          selection: { anchor: at },
          effects: EditorView.scrollIntoView(at, { y: 'center' }),
        });
        made.focus();
      },
      replace: (at, from, to, insert) => {
        if (at > made.state.doc.lines) return;
        const row = made.state.doc.line(at);
        made.dispatch({
          changes: { from: row.from + from, to: Math.min(row.to, row.from + to), insert },
          userEvent: 'input.mend',
        });
      },
      lineText: (at) => (at <= made.state.doc.lines ? made.state.doc.line(at).text : ''),
      flush: () => {
        if (timer !== null) tell();
      },
    });
    return () => {
      // the last words, unless another text has taken the place already
      if (timer !== null && latest.current.document === own) tell();
      if (timer !== null) clearTimeout(timer);
      latest.current.hold(null);
      made.destroy();
      view.current = null;
    };
  }, [props.document]);

  const { findings, checked } = props;
  useEffect(() => {
    const made = view.current;
    // findings of a text that is no longer there would be marked in wrong places
    if (!made || made.state.doc.length !== checked.length || made.state.doc.toString() !== checked) return;
    made.dispatch(setDiagnostics(made.state, diagnosticsOf(made.state, findings)));
  }, [findings, checked]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that write are no commands of the page
    <div
      ref={host}
      class="shop-editor"
      onKeyDown={(event) => {
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
      }}
    />
  );
}

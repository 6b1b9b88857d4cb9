import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours come from the page: its variables reach into the shadow root. */
const LOOK = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', background: 'var(--panel)', fontSize: '0.84rem' },
  '&.cm-focused': { outline: '2px solid var(--amber)', outlineOffset: '-2px' },
  '.cm-scroller': { font: '400 1em / 1.45 var(--type)', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--amber)', padding: '0.5rem 0' },
  '.cm-line': { padding: '0 0.75rem 0 0.5rem' },
  '.cm-cursor, .cm-dropCursor': { borderLeft: '2px solid var(--amber)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--track)',
  },
  '.cm-activeLine': { background: 'color-mix(in srgb, var(--panel3) 55%, transparent)' },
  '.cm-gutters': {
    background: 'var(--panel)',
    color: 'var(--mut)',
    border: '0',
    // the ring of the focus shows through where the gutter would lie on it
    borderLeft: '2px solid transparent',
    backgroundClip: 'padding-box',
    font: '400 1em / 1.45 var(--type)',
  },
  '.cm-activeLineGutter': { background: 'none', color: 'var(--ink)' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 0.5rem 0 0.75rem', minWidth: '2.6rem' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    background: 'none',
    outline: '1px solid var(--line2)',
  },
  '.cm-searchMatch': { background: 'var(--teal-ground)', outline: '1px solid var(--teal)' },
  '.cm-selectionMatch': { background: 'var(--teal-ground)' },
  '.cm-panels': { background: 'var(--panel2)', color: 'var(--ink)', borderColor: 'var(--line)' },
  '.cm-panel.cm-search': { padding: '0.4rem 2rem 0.4rem 0.6rem', font: '400 0.85rem / 1.4 var(--cond)' },
  '.cm-textfield': {
    border: '1px solid var(--control)',
    background: 'var(--bg)',
    color: 'var(--ink)',
    font: '400 0.9rem / 1.3 var(--type)',
  },
  '.cm-button': {
    background: 'none',
    border: '1px solid var(--control)',
    color: 'var(--ink)',
    borderRadius: '6px',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--verm) 1.5px',
    textUnderlineOffset: '0.25em',
  },
  '.cm-lintRange-info': {
    backgroundImage: 'none',
    textDecoration: 'underline dotted var(--amber) 1.5px',
    textUnderlineOffset: '0.25em',
  },
  '.cm-tooltip': {
    border: '1px solid var(--line2)',
    borderRadius: '6px',
    background: 'var(--panel3)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow)',
    overflow: 'hidden',
  },
  '.cm-tooltip-lint': { font: '400 0.82rem / 1.4 var(--sans)' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--verm)' },
  '.cm-diagnostic-info': { borderLeft: '3px solid var(--amber)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { font: '400 0.82rem / 1.5 var(--type)', maxHeight: '14rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    padding: '0.2rem 0.6rem',
    color: 'var(--teal)',
    borderLeft: '3px solid transparent',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    background: 'var(--amber-ground)',
    color: 'var(--ink)',
    borderLeftColor: 'var(--amber)',
  },
  '.cm-completionDetail': {
    marginLeft: '1.2em',
    color: 'var(--mut)',
    fontStyle: 'normal',
    font: '400 0.8rem / 1.4 var(--cond)',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-completionInfo': {
    maxWidth: '20rem',
    padding: '0.5rem 0.7rem',
    font: '400 0.82rem / 1.4 var(--sans)',
    color: 'var(--mut)',
  },
  '.cm-snippetField': { background: 'var(--amber-ground)' },
});

const SYNTAX = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--teal)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--mut)', fontStyle: 'italic' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--amber)' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--mut)' },
  { tag: [tags.string, tags.content], color: 'var(--ink)' },
]);

export const dress: readonly Extension[] = [LOOK, syntaxHighlighting(SYNTAX)];

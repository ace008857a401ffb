import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
  defineLanguageFacet,
  HighlightStyle,
  Language,
  syntaxHighlighting,
} from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, Transaction } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder, type ViewUpdate } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { GFM, parser } from '@lezer/markdown';
import { smallestChange } from '#web/features/lesson-editor/logic/smallest-change';
import { TextSync } from '#web/features/lesson-editor/logic/text-sync';
import { inLanguage, t } from '#web/shared/i18n/locale';

const markdown = new Language(defineLanguageFacet(), parser.configure(GFM), [], 'markdown');

const highlighting = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.monospace, color: 'var(--accent)' },
  { tag: [tags.link, tags.url], color: 'var(--accent)' },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.meta], color: 'var(--quiet)' },
]);

const control = {
  font: 'inherit',
  fontSize: '0.875rem',
  minBlockSize: '2rem',
  color: 'var(--ink)',
  background: 'var(--surface)',
  border: '1px solid var(--control-line)',
  borderRadius: '0.4rem',
};
const focus = { outline: '3px solid var(--accent)', outlineOffset: '1px' };

/** The page's styles do not reach into a shadow root; its custom properties do. */
const theme = EditorView.theme({
  '&': { color: 'var(--ink)', background: 'var(--surface)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--mono)',
    fontSize: '0.95rem',
    lineHeight: '1.6',
    minBlockSize: '24rem',
    maxBlockSize: '75dvh',
  },
  '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { paddingInline: '0.9rem' },
  '.cm-placeholder': { color: 'var(--quiet)' },
  '.cm-cursor': { borderColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { background: 'var(--accent-soft)' },
  '.cm-selectionMatch': { background: 'var(--sunken)' },
  '.cm-searchMatch': { background: 'var(--gold-soft)', outline: '1px solid var(--gold)' },
  '.cm-panels': { color: 'var(--ink)', background: 'var(--sunken)' },
  '.cm-panels-top': { borderBlockEnd: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '0.5rem 2.5rem 0.5rem 0.75rem', fontFamily: 'var(--text)' },
  '.cm-panel.cm-search label': { fontSize: '0.875rem', margin: '0 0.5rem 0 0' },
  '.cm-panel.cm-search input[type=checkbox]': {
    accentColor: 'var(--accent)',
    inlineSize: '1.1rem',
    blockSize: '1.1rem',
    verticalAlign: 'middle',
  },
  '.cm-panel.cm-search [name=close]': {
    ...{ inlineSize: '2rem', blockSize: '2rem', fontSize: '1.25rem', color: 'var(--ink)' },
    cursor: 'pointer',
  },
  '.cm-textfield': { ...control, inlineSize: 'min(14rem, 100%)', padding: '0 0.5rem' },
  '.cm-button': { ...control, backgroundImage: 'none', padding: '0 0.75rem', cursor: 'pointer' },
  '.cm-textfield:focus, .cm-button:focus-visible, [name=close]:focus-visible': focus,
});

/** Marks a change that the editor was given, rather than one that somebody typed. */
const external = Annotation.define<boolean>();

export type SourceEditorHandle = {
  /** Sends what was typed in the last moment. */
  flush: () => void;
};

/**
 * Edits Markdown as it is stored. `onChange` gets the text before and after an edit when typing pauses. A `text` that the
 * editor has not sent itself replaces its own, and the caret stays in its place.
 */
export default function SourceEditor(props: {
  text: string;
  label: string;
  language: string | undefined;
  onChange: (before: string, after: string) => void;
  ref?: Ref<SourceEditorHandle>;
}) {
  const { text, label, language, onChange, ref } = props;
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<ReturnType<typeof createSource>>();
  const report = useEffectEvent(onChange);

  useEffect(() => {
    // In a shadow root the editor's styles are constructed sheets, which the content security policy allows.
    const root = place.current!.shadowRoot ?? place.current!.attachShadow({ mode: 'open' });
    const made = createSource(root, text, { label, language }, (before, after) =>
      report(before, after),
    );
    setEditor(made);
    return () => made.destroy();
    // Made once; later texts arrive as changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => editor?.sync.receive(text), [editor, text]);
  useImperativeHandle(ref, () => ({ flush: () => editor?.sync.flush() }), [editor]);
  return <div ref={place} className="source-editor" />;
}

/** Creates the editor in a shadow root, with the exchange of texts. */
function createSource(
  root: ShadowRoot,
  text: string,
  named: { label: string; language: string | undefined },
  send: (before: string, after: string) => void,
) {
  const view = new EditorView({ root, parent: root, state: stateOf(text, named, onUpdate) });
  const sync = new TextSync(text, {
    read: () => view.state.doc.toString(),
    send: (after, before) => send(before, after),
    isBusy: () => view.composing,
    apply: (next) =>
      view.dispatch({
        changes: smallestChange(view.state.doc.toString(), next),
        annotations: [external.of(true), Transaction.addToHistory.of(false)],
      }),
  });
  function onUpdate({ docChanged, transactions, focusChanged }: ViewUpdate) {
    const isTyped = transactions.some((one) => one.docChanged && !one.annotation(external));
    if (docChanged && isTyped) sync.schedule();
    if (focusChanged && !view.hasFocus) sync.flush();
  }
  const flush = () => sync.flush();
  // CodeMirror reads what was composed after this event.
  view.contentDOM.addEventListener('compositionend', () => setTimeout(() => sync.resume(), 60));
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  return {
    sync,
    destroy: () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      sync.flush();
      view.destroy();
    },
  };
}

const stateOf = (
  doc: string,
  { label, language }: { label: string; language: string | undefined },
  onUpdate: (update: ViewUpdate) => void,
) =>
  EditorState.create({
    doc,
    extensions: [
      ...[history(), drawSelection(), search({ top: true }), highlightSelectionMatches()],
      keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap]),
      ...[markdown, syntaxHighlighting(highlighting), placeholder(t('lessonEditor.placeholder'))],
      ...[EditorState.phrases.of(searchTexts()), theme],
      // The lines of the document are as in the text: a carriage return is part of its line.
      EditorState.lineSeparator.of('\n'),
      ...[EditorView.lineWrapping, EditorView.perLineTextDirection.of(true)],
      EditorView.contentAttributes.of({
        ...{ 'aria-label': label, spellcheck: 'true', autocorrect: 'on' },
        ...inLanguage(language),
      }),
      EditorView.updateListener.of(onUpdate),
    ],
  });

/** The texts of the search panel, by the names that the library gives them. */
const searchTexts = (): Record<string, string> => ({
  Find: t('lessonEditor.search.find'),
  Replace: t('lessonEditor.search.replace'),
  next: t('lessonEditor.search.next'),
  previous: t('lessonEditor.search.previous'),
  all: t('lessonEditor.search.all'),
  'match case': t('lessonEditor.search.matchCase'),
  'by word': t('lessonEditor.search.byWord'),
  regexp: t('lessonEditor.search.regexp'),
  replace: t('lessonEditor.search.replaceOne'),
  'replace all': t('lessonEditor.search.replaceAll'),
  close: t('lessonEditor.search.close'),
  'current match': t('lessonEditor.search.current'),
  'on line': t('lessonEditor.search.onLine'),
  'replaced match on line $': t('lessonEditor.search.replacedOne'),
  'replaced $ matches': t('lessonEditor.search.replacedAll'),
  'Go to line': t('lessonEditor.search.goToLine'),
  go: t('lessonEditor.search.go'),
});

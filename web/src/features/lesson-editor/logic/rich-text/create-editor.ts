import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { EditorState, type Command } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import type { RefObject } from 'react';
import { finishSource } from '#web/features/lesson-editor/logic/rich-text/finish-source';
import { NodeViews } from '#web/features/lesson-editor/logic/rich-text/node-views';
import { optionID, slashChoices } from '#web/features/lesson-editor/logic/rich-text/slash-choices';
import { TextSync } from '#web/features/lesson-editor/logic/text-sync';
import { applyText } from '#web/features/lesson-editor/logic/rich-text/apply-text';
import { DocumentText } from '#web/features/lesson-editor/logic/rich-text/document-text';
import { markdownInput } from '#web/features/lesson-editor/logic/rich-text/input-rules';
import { keyBindings } from '#web/features/lesson-editor/logic/rich-text/key-bindings';
import { paste } from '#web/features/lesson-editor/logic/rich-text/paste';
import { normalizeTables } from '#web/features/lesson-editor/logic/rich-text/tables/normalize-tables';
import { tableKeys } from '#web/features/lesson-editor/logic/rich-text/tables/table-keys';
import {
  slashMenu,
  slashState,
  type SlashState,
} from '#web/features/lesson-editor/logic/rich-text/slash-menu';

export type EditorOptions = {
  value: string;
  onChange: (markdown: string, before: string) => void;
  onChoose: (view: EditorView, open: SlashState) => void;
  onEditWords: (view: EditorView, pos: number) => void;
  onFile: () => void;
  keys: Record<string, Command>;
  ids: { field: string; list: string; hint: string };
  label: string;
  attributes: Record<string, string>;
};

export type Editor = {
  view: EditorView;
  views: NodeViews;
  /** Makes the text another one and keeps the caret; during a composition, when it ends. */
  apply: (markdown: string) => void;
  /** Applies a text from the page, unless the editor has sent it itself. */
  receive: (markdown: string) => void;
  /** Sends what was typed and not sent yet, and returns the text. */
  flush: () => string;
  destroy: () => void;
};

/** What is covered at the edges of the screen, by the tools of a table too, in pixels. */
const covered = { top: 220, bottom: 40, left: 0, right: 0 };

/** Creates the editor in `place`. It calls the newest functions of `options`, and `onState` after every change. */
export function createEditor(
  place: HTMLElement,
  options: RefObject<EditorOptions>,
  onState: (state: EditorState) => void,
): Editor {
  const source = new DocumentText();
  const views = new NodeViews();
  const show = (next: EditorState) => {
    view.updateState(next);
    onState(next);
  };
  const state = EditorState.create({
    doc: source.open(options.current.value),
    plugins: pluginsOf(options),
  });
  const sync = new TextSync(options.current.value, {
    read: () => source.toMarkdown(view.state.doc),
    send: (text, before) => options.current.onChange(text, before),
    isBusy: () => view.composing,
    apply: (text) => show(view.state.apply(applyText(view.state, source, text))),
  });
  const view = new EditorView(place, {
    state,
    nodeViews: views.constructors(finishSource, (of, pos) => options.current.onEditWords(of, pos)),
    attributes: (current) => attributesOf(options.current, current),
    // Keeps the caret out from under the header and the tools.
    scrollThreshold: covered,
    scrollMargin: covered,
    dispatchTransaction: (tr) => {
      show(view.state.apply(tr));
      if (tr.docChanged) sync.schedule();
    },
    handleDOMEvents: {
      blur: () => sync.flush(),
      // ProseMirror reads what was composed after this event.
      compositionend: () => void setTimeout(() => view.isDestroyed || sync.resume(), 60),
    },
  });
  hideFromReact(view.dom);
  const flush = () => sync.flush();
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  return {
    view,
    views,
    apply: (text) => sync.apply(text),
    receive: (text) => sync.receive(text),
    flush: () => {
      sync.flush();
      return source.toMarkdown(view.state.doc);
    },
    destroy: () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      sync.flush();
      view.destroy();
    },
  };
}

/**
 * Lets React take the editable element for another. Before each change of the page it walks through all the text of a
 * focused one to note the selection, which ProseMirror keeps itself. React asks for this property alone.
 */
function hideFromReact(editable: HTMLElement): void {
  Object.defineProperty(editable, 'contentEditable', { value: 'inherit' });
}

function pluginsOf(options: RefObject<EditorOptions>) {
  const slash = slashMenu({
    count: (query, state) => slashChoices(query, state).length,
    choose: (view, open) => options.current.onChoose(view, open),
  });
  const keys = Object.fromEntries(
    Object.keys(options.current.keys).map((key): [string, Command] => [
      key,
      (...props) => options.current.keys[key]!(...props),
    ]),
  );
  const explainFiles = () => options.current.onFile();
  return [
    slash,
    tableKeys(),
    ...keyBindings(keys),
    markdownInput(),
    history(),
    gapCursor(),
    paste(explainFiles),
    normalizeTables(),
    tableEditing(),
  ];
}

/** The number of blocks of a text that is long. */
const manyBlocks = 80;

/** Returns the attributes of the editable element. */
function attributesOf(
  { ids, label, attributes }: EditorOptions,
  state: EditorState,
): Record<string, string> {
  const open = slashState(state);
  return {
    id: ids.field,
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    'aria-describedby': ids.hint,
    class: 'prose rich-text-content',
    // A browser's page translation would be saved.
    translate: 'no',
    spellcheck: 'true',
    ...attributes,
    ...(state.doc.childCount > manyBlocks && { 'data-long': '' }),
    ...(open && {
      'aria-controls': ids.list,
      'aria-activedescendant': optionID(ids.list, open.index),
    }),
  };
}

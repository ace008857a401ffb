import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** The open menu: where its slash is, what was typed since, and which of the choices is active. */
export type SlashState = { from: number; query: string; index: number };

const key = new PluginKey<SlashState | null>('slash-menu');

export const slashState = (state: EditorState): SlashState | null => key.getState(state) ?? null;

const closeSlash = (view: EditorView) => view.dispatch(view.state.tr.setMeta(key, null));

/** Returns the menu at a slash as long as the caret is behind it and what follows could be a name. */
function follow(
  state: EditorState,
  { from, index }: SlashState,
  before: string,
): SlashState | null {
  const { $from, empty } = state.selection;
  if (!empty || from < $from.start() || from >= $from.pos) return null;
  const typed = state.doc.textBetween(from, $from.pos, '\n', '\n');
  const [, query] = /^\/([^\n/]{0,30})$/.exec(typed) ?? [];
  return query === undefined ? null : { from, query, index: query === before ? index : 0 };
}

/**
 * Opens a menu of blocks when a slash is typed at the start of a word. `count` returns the number of choices for a
 * query at the caret, and `choose` carries one out.
 */
export const slashMenu = (menu: {
  count: (query: string, state: EditorState) => number;
  choose: (view: EditorView, open: SlashState) => void;
}) =>
  new Plugin<SlashState | null>({
    key,
    state: {
      init: () => null,
      apply(tr, open, _, state) {
        const set = tr.getMeta(key) as SlashState | null | undefined;
        if (set !== undefined) return set;
        if (open === null) return null;
        const next = follow(state, { ...open, from: tr.mapping.map(open.from, -1) }, open.query);
        return next && menu.count(next.query, state) > 0 ? next : null;
      },
    },
    props: {
      handleTextInput(view, from, to, text) {
        const { $from } = view.state.selection;
        const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\n');
        if (text !== '/' || $from.parent.type.spec.code || !/(?:^|\s)$/.test(before)) return false;
        const open: SlashState = { from, query: '', index: 0 };
        view.dispatch(view.state.tr.insertText(text, from, to).setMeta(key, open));
        return true;
      },
      handleKeyDown(view, event) {
        const open = slashState(view.state);
        if (!open || view.composing) return false;
        const count = menu.count(open.query, view.state);
        const move = (index: number) =>
          view.dispatch(view.state.tr.setMeta(key, { ...open, index: (index + count) % count }));
        if (event.key === 'ArrowDown') move(open.index + 1);
        else if (event.key === 'ArrowUp') move(open.index - 1);
        else if (event.key === 'Enter' || event.key === 'Tab') menu.choose(view, open);
        else if (event.key === 'Escape') closeSlash(view);
        else return false;
        return true;
      },
      handleDOMEvents: {
        blur(view) {
          if (slashState(view.state)) closeSlash(view);
        },
      },
    },
  });

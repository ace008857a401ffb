import { baseKeymap } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import {
  actions,
  enterCode,
  hardBreak,
  indent,
  outdent,
  splitItem,
  toggleDone,
  type ActionID,
} from '#web/features/lesson-editor/logic/rich-text/commands';

/** The keys of actions, and of what opens a dialog. `Mod` is Command on a Mac and Control elsewhere. */
export const keysOf: Partial<Record<ActionID | 'link' | 'undo' | 'redo', string>> = {
  undo: 'Mod-z',
  redo: 'Mod-Shift-z',
  strong: 'Mod-b',
  em: 'Mod-i',
  strike: 'Mod-Shift-x',
  code: 'Mod-e',
  link: 'Mod-k',
  paragraph: 'Mod-Alt-0',
  heading: 'Mod-Alt-1',
  subheading: 'Mod-Alt-2',
  smallHeading: 'Mod-Alt-3',
  orderedList: 'Mod-Shift-7',
  bulletList: 'Mod-Shift-8',
  taskList: 'Mod-Shift-9',
  quote: 'Mod-Shift-b',
};

export const isMac = /Mac|iP(?:hone|[ao]d)/.test(navigator.platform);

/** Returns keys as people read them, such as `Ctrl+B`. */
export const readableKeys = (keys: string): string =>
  keys
    .split('-')
    .map((key) => {
      if (key === 'Mod') return isMac ? '⌘' : 'Ctrl';
      if (isMac && key === 'Alt') return '⌥';
      if (isMac && key === 'Shift') return '⇧';
      return key.length === 1 ? key.toUpperCase() : key;
    })
    .join(isMac ? '' : '+');

/** Returns keys as `aria-keyshortcuts` wants them. */
export const ariaKeys = (keys: string): string =>
  keys.replace('Mod', isMac ? 'Meta' : 'Control').replaceAll('-', '+');

const first =
  (...commands: Command[]): Command =>
  (...props) =>
    commands.some((command) => command(...props));

/** Returns the key bindings of the editor; `others` come first. */
export function keyBindings(others: Record<string, Command>): Plugin[] {
  const own = Object.entries(keysOf).flatMap(([id, keys]) =>
    id in actions ? [[keys, actions[id as ActionID].command]] : [],
  ) as [string, Command][];
  return [
    keymap(others),
    keymap({
      ...Object.fromEntries(own),
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      Backspace: undoInputRule,
      Enter: first(enterCode, splitItem),
      'Shift-Enter': hardBreak,
      'Mod-Enter': toggleDone,
      Tab: indent,
      'Shift-Tab': outdent,
    }),
    keymap(baseKeymap),
  ];
}

import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { Node, NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import {
  NodeSelection,
  Selection,
  TextSelection,
  type Command,
  type EditorState,
} from 'prosemirror-state';
import { opaque } from '#web/features/lesson-editor/logic/rich-text/read-block';
import { marks, nodes } from '#web/features/lesson-editor/logic/rich-text/schema';
import { emptyTable } from '#web/features/lesson-editor/logic/rich-text/tables/build-table';

/** A node around the selection, with its place. */
type Around = { node: Node; pos: number; depth: number };

/** Returns the innermost node around the selection that matches. */
export function around(state: EditorState, matches: (node: Node) => boolean): Around | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--)
    if (matches($from.node(depth)))
      return { node: $from.node(depth), pos: $from.before(depth), depth };
  return undefined;
}

/** Returns whether the selection is in a table, whose cells hold words and no blocks. */
export const isInTable = (state: EditorState): boolean =>
  around(state, ({ type }) => type === nodes.table) !== undefined;

const isList = ({ type }: Node) => type === nodes.bullet_list || type === nodes.ordered_list;
const isItem = ({ type }: Node) => type === nodes.list_item;

/** Makes the selected blocks a list or, if they are one of this type already, paragraphs. */
const toggleList =
  (type: NodeType): Command =>
  (state, dispatch) => {
    const list = around(state, isList);
    if (!list) return wrapInList(type)(state, dispatch);
    if (list.node.type === type && around(state, isItem)?.node.attrs.checked === null)
      return liftListItem(nodes.list_item!)(state, dispatch);
    const { tr } = state;
    if (list.node.type !== type) tr.setNodeMarkup(list.pos, type, { loose: list.node.attrs.loose });
    list.node.forEach((_, offset) => tr.setNodeAttribute(list.pos + 1 + offset, 'checked', null));
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** Gives the selected list items boxes to tick, or takes them away; makes a list if there is none. */
const toggleTasks: Command = (state, dispatch, view) => {
  const item = around(state, isItem);
  if (!item) {
    if (!dispatch) return wrapInList(nodes.bullet_list!)(state);
    return wrapInList(nodes.bullet_list!)(state, (tr) =>
      dispatch(setTasks(tr, state.apply(tr), false)),
    );
  }
  if (dispatch)
    dispatch(setTasks(state.tr, state, item.node.attrs.checked === null ? false : null));
  return view !== null;
};

function setTasks(tr: EditorState['tr'], state: EditorState, checked: boolean | null) {
  const { from, to } = state.selection;
  state.doc.nodesBetween(from, to, (node, pos) => {
    const isInner = node.type === nodes.list_item && pos + node.nodeSize > from;
    if (isInner) tr.setNodeAttribute(pos, 'checked', checked);
  });
  return tr;
}

const toggleQuote: Command = (state, dispatch) => {
  const quote = around(state, ({ type }) => type === nodes.blockquote);
  if (!quote) return wrapIn(nodes.blockquote!)(state, dispatch);
  if (quote.node.attrs.callout === null) return lift(state, dispatch);
  dispatch?.(state.tr.setNodeAttribute(quote.pos, 'callout', null));
  return true;
};

/** Makes the selected blocks a callout, or a quote around them one. */
const makeCallout =
  (callout: string): Command =>
  (state, dispatch) => {
    const quote = around(state, ({ type }) => type === nodes.blockquote);
    if (!quote) return wrapIn(nodes.blockquote!, { callout })(state, dispatch);
    dispatch?.(state.tr.setNodeAttribute(quote.pos, 'callout', callout));
    return true;
  };

const toggleBlock =
  (type: NodeType, attrs: Record<string, unknown> = {}): Command =>
  (state, dispatch) =>
    isBlock(type, attrs)(state)
      ? setBlockType(nodes.paragraph!)(state, dispatch)
      : setBlockType(type, attrs)(state, dispatch);

const isBlock =
  (type: NodeType, attrs: Record<string, unknown> = {}) =>
  (state: EditorState): boolean =>
    state.selection.$from.parent.hasMarkup(type, {
      ...state.selection.$from.parent.attrs,
      ...attrs,
    });

/** Inserts a block after the one with the caret, or instead of it if that is empty, and selects it. */
const insertBlock =
  (block: Node): Command =>
  (state, dispatch) => {
    if (!dispatch) return true;
    const { $from, to } = state.selection;
    const { tr } = state;
    const isEmpty =
      $from.depth > 0 && $from.parent.type === nodes.paragraph && $from.parent.content.size === 0;
    const table = around(state, ({ type }) => type === nodes.table);
    const after = $from.depth > 0 ? $from.after(table?.depth) : to;
    const start = isEmpty ? $from.before() : after;
    tr.replaceWith(start, isEmpty ? $from.after() : start, block);
    const end = start + block.nodeSize;
    if (block.type === nodes.horizontal_rule) {
      if (end === tr.doc.content.size) tr.insert(end, nodes.paragraph!.create());
      tr.setSelection(TextSelection.near(tr.doc.resolve(end)));
    } else if (block.isAtom) tr.setSelection(NodeSelection.create(tr.doc, start));
    else tr.setSelection(Selection.near(tr.doc.resolve(start)));
    dispatch(tr.scrollIntoView());
    return true;
  };

/** Inserts the mark of a new footnote, and the footnote at the end of the text. */
const insertFootnote: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent || state.selection.$from.parent.type.spec.code)
    return false;
  const label = freeLabel(state.doc);
  const { tr } = state;
  tr.replaceSelectionWith(nodes.inline_source!.create({ source: `[^${label}]` }), false);
  const end = tr.doc.content.size;
  tr.insert(end, opaque(`[^${label}]: `)).setSelection(NodeSelection.create(tr.doc, end));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Returns the first number that is no footnote's label. */
function freeLabel(doc: Node): number {
  const labels = new Set<string>();
  doc.descendants(({ attrs }) => {
    for (const [, label] of String(attrs.source ?? '').matchAll(/\[\^([^\]\n]+)\]/g))
      labels.add(label!);
  });
  let number = 1;
  while (labels.has(String(number))) number++;
  return number;
}

const isMarked =
  (name: string) =>
  (state: EditorState): boolean => {
    const { from, to, empty, $from } = state.selection;
    const type = marks[name]!;
    return empty
      ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
      : state.doc.rangeHasMark(from, to, type);
  };

const isIn =
  (type: NodeType, attrs: Record<string, unknown> = {}) =>
  (state: EditorState) =>
    around(
      state,
      (node) => node.type === type && node.hasMarkup(type, { ...node.attrs, ...attrs }),
    ) !== undefined;

const isInList = (type: NodeType, isTask: boolean) => (state: EditorState) =>
  around(state, isList)?.node.type === type &&
  (around(state, isItem)?.node.attrs.checked !== null) === isTask;

const always = () => false;

/** What can be done to a text at the caret; `isActive` tells whether it is done there already. */
type Action = { command: Command; isActive: (state: EditorState) => boolean };

export const actions = {
  strong: { command: toggleMark(marks.strong!), isActive: isMarked('strong') },
  em: { command: toggleMark(marks.em!), isActive: isMarked('em') },
  strike: { command: toggleMark(marks.strike!), isActive: isMarked('strike') },
  code: { command: toggleMark(marks.code!), isActive: isMarked('code') },
  paragraph: { command: setBlockType(nodes.paragraph!), isActive: isBlock(nodes.paragraph!) },
  heading: {
    command: toggleBlock(nodes.heading!, { level: 2 }),
    isActive: isBlock(nodes.heading!, { level: 2 }),
  },
  subheading: {
    command: toggleBlock(nodes.heading!, { level: 3 }),
    isActive: isBlock(nodes.heading!, { level: 3 }),
  },
  smallHeading: {
    command: toggleBlock(nodes.heading!, { level: 4 }),
    isActive: isBlock(nodes.heading!, { level: 4 }),
  },
  bulletList: {
    command: toggleList(nodes.bullet_list!),
    isActive: isInList(nodes.bullet_list!, false),
  },
  orderedList: {
    command: toggleList(nodes.ordered_list!),
    isActive: isInList(nodes.ordered_list!, false),
  },
  taskList: { command: toggleTasks, isActive: isInList(nodes.bullet_list!, true) },
  quote: { command: toggleQuote, isActive: isIn(nodes.blockquote!, { callout: null }) },
  codeBlock: { command: toggleBlock(nodes.code_block!), isActive: isBlock(nodes.code_block!) },
  note: { command: makeCallout('note'), isActive: isIn(nodes.blockquote!, { callout: 'note' }) },
  tip: { command: makeCallout('tip'), isActive: isIn(nodes.blockquote!, { callout: 'tip' }) },
  important: {
    command: makeCallout('important'),
    isActive: isIn(nodes.blockquote!, { callout: 'important' }),
  },
  warning: {
    command: makeCallout('warning'),
    isActive: isIn(nodes.blockquote!, { callout: 'warning' }),
  },
  caution: {
    command: makeCallout('caution'),
    isActive: isIn(nodes.blockquote!, { callout: 'caution' }),
  },
  rule: { command: insertBlock(nodes.horizontal_rule!.create()), isActive: always },
  table: { command: insertBlock(emptyTable(3, 2)), isActive: always },
  displayFormula: { command: insertBlock(opaque('$$\nx\n$$')), isActive: always },
  footnote: { command: insertFootnote, isActive: always },
} satisfies Record<string, Action>;

export type ActionID = keyof typeof actions;

/** Indents a list item; leaves Tab to the browser where there is nothing to indent. */
export const indent: Command = sinkListItem(nodes.list_item!);

/** Moves a nested list item one level out. */
export const outdent: Command = (state, dispatch) => {
  const item = around(state, isItem);
  if (!item || item.depth < 3 || !around(state, (node) => isItem(node) && node !== item.node))
    return false;
  return liftListItem(nodes.list_item!)(state, dispatch);
};

/** Starts a new list item; a new task is not done. */
export const splitItem: Command = (state, dispatch) => {
  const item = around(state, isItem);
  const attrs = item && item.node.attrs.checked !== null ? { checked: false } : undefined;
  return splitListItem(nodes.list_item!, attrs)(state, dispatch);
};

/** Ends a code block at an empty last line, and begins one at a line such as "```js". */
export const enterCode: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset < $from.parent.content.size) return false;
  const fence = /^(?:`{3,}|~{3,})([\w+#-]*)$/.exec($from.parent.textContent);
  if ($from.parent.type === nodes.paragraph && fence) {
    const { tr } = state;
    tr.delete($from.start(), $from.pos).setBlockType(
      $from.start(),
      $from.start(),
      nodes.code_block!,
      { info: fence[1]! },
    );
    dispatch?.(tr.scrollIntoView());
    return true;
  }
  const [blank] = /(?:\n|^)\n$/.exec($from.parent.textContent) ?? [];
  if ($from.parent.type !== nodes.code_block || blank === undefined) return false;
  const { tr } = state;
  tr.delete($from.pos - blank.length, $from.pos);
  const end = tr.mapping.map($from.after());
  tr.insert(end, nodes.paragraph!.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  return true;
};

export const hardBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent || state.selection.$from.parent.type.spec.code)
    return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break!.create()).scrollIntoView());
  return true;
};

/** Ticks the task with the caret, or takes the tick away. */
export const toggleDone: Command = (state, dispatch) => {
  const item = around(state, isItem);
  if (!item || item.node.attrs.checked === null) return false;
  dispatch?.(state.tr.setNodeAttribute(item.pos, 'checked', !item.node.attrs.checked));
  return true;
};

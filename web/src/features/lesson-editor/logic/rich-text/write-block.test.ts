// @vitest-environment jsdom
import fc from 'fast-check';
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { expect, it } from 'vitest';
import { canonical } from '#web/features/lesson-editor/logic/rich-text/canonical';
import { DocumentText } from '#web/features/lesson-editor/logic/rich-text/document-text';
import { readNodes } from '#web/features/lesson-editor/logic/rich-text/read-document';
import { nodes, schema } from '#web/features/lesson-editor/logic/rich-text/schema';
import { buildTable } from '#web/features/lesson-editor/logic/rich-text/tables/build-table';

const written = (doc: Node) => new DocumentText().toMarkdown(doc);
const p = (...content: (string | Node)[]) =>
  nodes.paragraph!.create(
    null,
    content.map((part) => (typeof part === 'string' ? schema.text(part) : part)),
  );
const marked = (text: string, ...names: string[]) =>
  schema.text(
    text,
    names.map((name) => schema.mark(name)),
  );
const doc = (...blocks: Node[]) => nodes.doc!.create(null, blocks);
const item = (...blocks: Node[]) => nodes.list_item!.create(null, blocks);

it.each([
  [
    'plain words with signs',
    doc(p('3 * 4 = 12, snake_case, 5$, a < b & c [1]')),
    '3 * 4 = 12, snake_case, 5$, a < b & c [1]\n',
  ],
  [
    'emphasis beside letters',
    doc(p(marked('Note:', 'strong'), 'this')),
    '<strong>Note\\:</strong>this\n',
  ],
  ['emphasis with spaces at its ends', doc(p('a', marked(' b ', 'em'), 'c')), 'a *b* c\n'],
  [
    'two lists in a row',
    doc(
      nodes.bullet_list!.create(null, item(p('a'))),
      nodes.bullet_list!.create(null, item(p('b'))),
    ),
    '- a\n\n* b\n',
  ],
  [
    'a task',
    doc(nodes.bullet_list!.create(null, nodes.list_item!.create({ checked: true }, p('a')))),
    '- [x] a\n',
  ],
  ['a callout', doc(nodes.blockquote!.create({ callout: 'tip' }, p('a'))), '> [!TIP]\n> a\n'],
  [
    'code with fences',
    doc(nodes.code_block!.create({ info: 'md' }, schema.text('```\na'))),
    '````md\n```\na\n````\n',
  ],
  ['an address', doc(p('See https://a.example/b_c*d')), 'See https://a.example/b_c*d\n'],
  ['an empty paragraph between others', doc(p('a'), p(), p('b')), 'a\n\nb\n'],
])('writes %s', (_, given, text) => expect(written(given)).toBe(text));

const words = fc.oneof(
  fc.lorem({ maxCount: 3 }),
  fc.string({ unit: fc.constantFrom(...'ab *_`~[]()<>&;#$\\\\!|-+.:1"=/@^{} é م'), maxLength: 8 }),
);
const textMarks = fc
  .subarray(['strong', 'em', 'strike', 'code', 'link'])
  .map((names) =>
    names.map((name) =>
      schema.mark(name, name === 'link' ? { href: 'https://a.example/(b) c?d=1&amp;e' } : null),
    ),
  );
const inline: fc.Arbitrary<Node[]> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.tuple(words, textMarks).map(([text, own]) => textOf(text, own)) },
      { weight: 1, arbitrary: fc.constant([nodes.hard_break!.create()]) },
      {
        weight: 1,
        arbitrary: words.map((alt) => [
          nodes.image!.create({ src: '/media/a.png', alt: alt.trim() }),
        ]),
      },
      {
        weight: 1,
        arbitrary: fc.constant([
          nodes.inline_source!.create({ source: '$x^2$' }),
          schema.text(' '),
        ]),
      },
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.flat());
const textOf = (text: string, own: Mark[]): Node[] => (text === '' ? [] : [schema.text(text, own)]);
const paragraph = inline.map((content) => nodes.paragraph!.create(null, content));
const table = fc
  .tuple(
    fc.array(fc.constantFrom(null, 'left' as const, 'center' as const, 'right' as const), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.array(fc.array(inline, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  )
  .map(([aligns, rows]) =>
    buildTable(
      rows.map((cells) =>
        cells.slice(0, aligns.length).map((content) => Fragment.fromArray(content)),
      ),
      aligns,
    ),
  );
const { block } = fc.letrec<{ block: Node; items: Node[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    paragraph,
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), inline)
      .map(([level, content]) => nodes.heading!.create({ level }, content)),
    fc
      .tuple(fc.constantFrom('', 'js', 'a`b'), fc.string())
      .map(([info, code]) =>
        nodes.code_block!.create({ info }, textOf(code.replaceAll('\r', ''), [])),
      ),
    fc.constant(nodes.horizontal_rule!.create()),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((content) => nodes.blockquote!.create(null, content)),
    table,
    tie('items').map((items) => nodes.bullet_list!.create(null, items)),
    fc
      .tuple(fc.nat(20), tie('items'))
      .map(([start, items]) => nodes.ordered_list!.create({ start }, items)),
  ),
  items: fc.array(
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((content) => nodes.list_item!.create(null, content)),
    { minLength: 1, maxLength: 3 },
  ),
}));

it('is read again as the same document', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      const text = written(doc(...blocks));
      expect(canonical(readNodes(text)), text).toBe(canonical(blocks));
    }),
  );
});

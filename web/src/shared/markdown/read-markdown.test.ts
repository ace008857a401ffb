import { describe, expect, it } from 'vitest';
import { readMarkdown } from '#web/shared/markdown/read-markdown';
import { safeUrl } from '#web/shared/markdown/safe-url';

const types = (source: string) =>
  readMarkdown(source).tokens.flatMap((token) => [
    token.type,
    ...('tokens' in token ? (token.tokens ?? []).map(({ type }) => type) : []),
  ]);

describe('a lesson’s Markdown', () => {
  it.each([
    ['$x^2$ grows', ['paragraph', 'inlineFormula', 'text']],
    ['$$\na = b\n$$', ['blockFormula']],
    ['It costs $5 and $6.', ['paragraph', 'text']],
    ['$ x $', ['paragraph', 'text']],
  ])('%s', (source, expected) => expect(types(source)).toEqual(expected));

  it.each([
    ['It costs $5 and $6.', false],
    ['| a |\n|---|\n| $x$ |', true],
    ['- one\n- $x$', true],
    ['Word.[^1]\n\n[^1]: $x$', true],
  ])('%j has formulas: %s', (source, has) => expect(readMarkdown(source).hasFormulas).toBe(has));

  it('puts footnotes last', () => {
    expect(types('One.[^1]\n\n[^1]: Note.\n\nTwo.').at(-1)).toBe('footnotes');
  });
  it('never throws', () => {
    for (const source of ['', '\u0000', '$'.repeat(2000), '[^1]:', '|'.repeat(500), '\ud800'])
      expect(() => readMarkdown(source)).not.toThrow();
  });
});

describe('the headings of a lesson', () => {
  const slugs = (source: string) =>
    readMarkdown(source).tokens.map((token) => ('slug' in token ? token.slug : undefined));

  it.each([
    ['## Why *it* works?', ['why-it-works']],
    ['## `for` & [while](https://example.org)', ['for-while']],
    ['## أين الشَّمس؟', ['أين-الشَّمس']],
    ['## …', ['part']],
    ['## One\n\n### One\n\n## One 2\n\n## One', ['one', 'one-2', 'one-2-2', 'one-3']],
    ['> ## Quoted', [undefined]],
  ])('%s', (source, expected) =>
    expect(
      slugs(source).filter((_, index) => readMarkdown(source).tokens[index]?.type !== 'space'),
    ).toEqual(expected),
  );
});

describe('an address in a lesson', () => {
  it.each([
    'https://example.org/a?b#c',
    'http://example.org/',
    'mailto:a@example.org',
    '/media/x.svg',
    '#footnote-1',
  ])('%s leads somewhere', (address) => expect(safeUrl(address)).toBe(address));
  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    'x',
  ])('%s leads nowhere', (address) => expect(safeUrl(address)).toBeUndefined());
});

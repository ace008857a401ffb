import { beforeAll, describe, expect, it } from 'vitest';
import type { FormulaToken } from '#web/shared/markdown/formula-syntax';
import { loadExtraSyntax } from '#web/shared/markdown/load-extra-syntax';
import { readMarkdown, type HeadingToken } from '#web/shared/markdown/read-markdown';
import { safeUrl } from '#web/shared/markdown/safe-url';

beforeAll(loadExtraSyntax);

const types = (source: string) =>
  readMarkdown(source).tokens.flatMap((token) => [
    token.type,
    ...('tokens' in token ? (token.tokens ?? []).map(({ type }) => type) : []),
  ]);

/** Returns the formulas of a text, display formulas between `$$`. */
const formulas = (source: string): string[] => {
  const found: string[] = [];
  JSON.stringify(readMarkdown(source).tokens, (_, value: Partial<FormulaToken> | null) => {
    if (value?.tex !== undefined) found.push(value.isDisplay ? `$$${value.tex}$$` : value.tex);
    return value;
  });
  return found;
};

describe('readMarkdown', () => {
  it.each([
    ['It costs $5 and $6.', false],
    ['| a |\n|---|\n| $x$ |', true],
    ['- one\n- $x$', true],
    ['Word.[^1]\n\n[^1]: $x$', true],
    ['<kbd>$x$</kbd>', true],
  ])('detects whether %j has formulas: %s', (source, has) =>
    expect(readMarkdown(source).hasFormulas).toBe(has),
  );

  it('puts footnotes last', () => {
    expect(types('One.[^1]\n\n[^1]: Note.\n\nTwo.').at(-1)).toBe('footnotes');
  });
  it('never throws', () => {
    for (const source of ['', '\u0000', '$'.repeat(2000), '[^1]:', '|'.repeat(500), '\ud800'])
      expect(() => readMarkdown(source)).not.toThrow();
  });
});

describe('a formula', () => {
  it.each<[string, string[]]>([
    ['$x^2$ grows', ['x^2']],
    ['so ($x$) and **$y$**, and $z$.', ['x', 'y', 'z']],
    ['a formula $a +\nb$ over a line break', ['a +\nb']],
    ['*emphasis $a*b$ ends* $c$', ['a*b', 'c']],
    [String.raw`a price in it: $\$5$`, [String.raw`\$5`]],
    ['$$\na = b\n$$', ['$$a = b$$']],
    ['in $$a = b$$ a sentence', ['$$a = b$$']],
    ['before\n$$\na = b\n$$\nafter', ['$$a = b$$']],
    ['$$\na\n\nb\n$$', ['$$a\n\nb$$']],
    ['- in a list\n  $$a$$\n', ['$$a$$']],
    [String.raw`where \(x\) and \( y \) are`, ['x', 'y']],
    [String.raw`where \\(x\\) and \\( y \\) are`, ['x', 'y']],
    [String.raw`so \[ a = b \] and \\[a = b\\]`, ['$$a = b$$', '$$a = b$$']],
    ['\\[\na \\\\\n= b\n\\]', ['$$a \\\\\n= b$$']],
  ])('parses formulas in %j', (source, expected) => expect(formulas(source)).toEqual(expected));

  it.each([
    'It costs $5 and $6.',
    'It costs 5$ and 6$.',
    'US$5 and US$6, or 5 $ and 6 $',
    'between $5/$6',
    '$ x $',
    'set $HOME/$USER and $PATH:$HOME',
    'a restaurant of $$$ or $$',
    '`$x$` and `\\(x\\)`',
    String.raw`\$x\$`,
    String.raw`\[Music\], \[1\], \[ \] and \(`,
    '```\n$$x$$\n```',
    '$a\n\nb$',
  ])('finds no formula in %j', (source) => expect(formulas(source)).toEqual([]));
});

describe('heading anchors', () => {
  const anchors = (source: string) => {
    const found: string[] = [];
    JSON.stringify(readMarkdown(source).tokens, (_, value: Partial<HeadingToken> | null) => {
      if (value?.type === 'heading') found.push(value.anchor!);
      return value;
    });
    return found;
  };

  it.each([
    ['## Why *it* works?', ['why-it-works']],
    ['## `for` & [while](https://example.org)', ['for--while']],
    ["## What’s new, doc? It's C++ (v1.2)", ['whats-new-doc-its-c-v12']],
    ['## snake_case – and  two', ['snake_case--and--two']],
    ['## أين الشَّمس؟', ['أين-الشَّمس']],
    ['## …', ['part']],
    ['## One\n\n### One\n\n## One 1\n\n## One', ['one', 'one-1', 'one-1-1', 'one-2']],
    ['> ## Quoted\n\n- ## Listed\n\n## Quoted', ['quoted', 'listed', 'quoted-1']],
    ['## &#169; 2026 <a name="y"></a>', ['-2026-']],
    ['<h2 align="center">Of HTML</h2>', ['of-html']],
  ])('match those of GitHub in %j', (source, expected) =>
    expect(anchors(source)).toEqual(expected),
  );
});

describe('safeUrl', () => {
  it.each([
    'https://example.org/a?b#c',
    'http://example.org/',
    'mailto:a@example.org',
    '/media/x.svg',
    '#footnote-1',
  ])('accepts %s', (address) => expect(safeUrl(address)).toBe(address));
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
  ])('rejects %s', (address) => expect(safeUrl(address)).toBeUndefined());
});

import { describe, expect, it } from 'vitest';
import { readMarkdown } from '#web/features/lesson/components/read-markdown';
import { safeUrl } from '#web/features/lesson/components/safe-url';
import { embedOf } from '#web/features/lesson/components/video-embed';

const types = (source: string) =>
  readMarkdown(source).flatMap((token) => [
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

  it('puts footnotes last', () => {
    expect(types('One.[^1]\n\n[^1]: Note.\n\nTwo.').at(-1)).toBe('footnotes');
  });
  it('never throws', () => {
    for (const source of ['', '\u0000', '$'.repeat(2000), '[^1]:', '|'.repeat(500), '\ud800'])
      expect(() => readMarkdown(source)).not.toThrow();
  });
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

describe('a film’s player', () => {
  it.each([
    [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    ],
    ['https://youtu.be/dQw4w9WgXcQ?t=3', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://vimeo.com/123456789', 'https://player.vimeo.com/video/123456789?dnt=1'],
  ])('%s', (address, player) => expect(embedOf(address)).toBe(player));
  it.each([
    'https://www.youtube.com/watch?v="><script>',
    'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'http://youtu.be/dQw4w9WgXcQ',
    '/media/film.webm',
    'javascript:1',
  ])('%s has none', (address) => expect(embedOf(address)).toBeUndefined());
});

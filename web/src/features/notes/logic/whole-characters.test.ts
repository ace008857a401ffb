import { describe, expect, it } from 'vitest';
import { readHighlight, writeHighlight } from '@trellis/model/progress/lesson-notes';
import { anchored } from '#web/features/notes/logic/anchored';
import { wholeCharacters } from '#web/features/notes/logic/whole-characters';

describe('wholeCharacters', () => {
  it.each([
    ['a😀b😀c', 2, 5, '😀b😀'],
    ['a😀b😀c', 1, 3, '😀'],
    ['😀', 1, 1, '😀'],
    ['abc', 0, 3, 'abc'],
    ['😀😀', 2, 3, '😀'],
  ])('extends a place in %j from %i to %i to whole characters', (text, start, end, expected) => {
    const place = wholeCharacters({ start, end }, text);
    expect(text.slice(place.start, place.end)).toBe(expected);
  });

  it('finds a highlight again whose selection began within a character', () => {
    const text = 'Roots 🌱 drink';
    const { start, end } = wholeCharacters({ start: 7, end: 14 }, text);
    const line = writeHighlight({
      start,
      color: 'blue',
      quote: text.slice(start, end),
      remark: '',
    });
    expect(anchored([line], text)[0]?.place).toEqual({ start: 6, end: 14 });
  });
});

it('replaces a lone surrogate in a remark', () => {
  const line = writeHighlight({ start: 0, color: 'pink', quote: 'Roots', remark: 'so \ud83d' });
  expect(readHighlight(line).remark).toBe('so \ufffd');
});

import { describe, expect, it } from 'vitest';
import { readHighlight, writeHighlight } from '@trellis/model/progress/lesson-notes';
import { anchored } from '#web/features/notes/logic/anchored';
import { wholeCharacters } from '#web/features/notes/logic/whole-characters';

describe('the place of a highlight', () => {
  it.each([
    ['a😀b😀c', 2, 5, '😀b😀'],
    ['a😀b😀c', 1, 3, '😀'],
    ['😀', 1, 1, '😀'],
    ['abc', 0, 3, 'abc'],
    ['😀😀', 2, 3, '😀'],
  ])('of %j from %i to %i holds whole characters', (text, start, end, expected) => {
    const place = wholeCharacters({ start, end }, text);
    expect(text.slice(place.start, place.end)).toBe(expected);
  });

  it('is found again where the selection began within a character', () => {
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

it('keeps no half of a character in a remark', () => {
  const line = writeHighlight({ start: 0, color: 'pink', quote: 'Roots', remark: 'so \ud83d' });
  expect(readHighlight(line).remark).toBe('so \ufffd');
});

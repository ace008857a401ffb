import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mergeKeepingBoth,
  mergeTexts,
  type MergedPart,
} from '#web/features/lesson-editor/logic/merge-texts';

const lesson = '# Ferns\n\nSpores grow.\n\n- One\n- Two\n- Three\n\nThe end.\n';

const textOf = (parts: MergedPart[]) => parts.map((part) => ('text' in part ? part.text : part));

describe('merging two edits', () => {
  it.each([
    ['of different blocks', 'grow', 'germinate', 'The end', 'An end'],
    ['of neighbouring blocks', '# Ferns', '# Mosses', 'grow', 'germinate'],
    ['of neighbouring lines', 'One', '1', 'Two', '2'],
    ['that are the same', 'grow', 'germinate', 'grow', 'germinate'],
  ])('takes both %s', (_, here, mine, there, theirs) => {
    const both = lesson.replace(here, mine).replace(there, theirs);
    expect(
      textOf(mergeTexts(lesson, lesson.replace(here, mine), lesson.replace(there, theirs))),
    ).toEqual([both]);
  });

  it('takes an edit beside a block that the other deleted', () => {
    const mine = lesson.replace('Spores grow.\n\n', '');
    const theirs = lesson.replace('The end', 'An end');
    expect(textOf(mergeTexts(lesson, mine, theirs))).toEqual([
      lesson.replace('Spores grow.\n\n', '').replace('The end', 'An end'),
    ]);
  });

  it('returns both versions of a line that both changed', () => {
    const mine = lesson.replace('grow', 'germinate');
    const theirs = lesson.replace('grow', 'sprout');
    expect(mergeTexts(lesson, mine, theirs)).toEqual([
      { text: '# Ferns\n\n' },
      { base: 'Spores grow.\n', mine: 'Spores germinate.\n', theirs: 'Spores sprout.\n' },
      { text: '\n- One\n- Two\n- Three\n\nThe end.\n' },
    ]);
  });

  it('returns what one edited and the other deleted', () => {
    const mine = lesson.replace('- Two\n', '');
    const theirs = lesson.replace('Two', 'Two and a half');
    const conflicts = mergeTexts(lesson, mine, theirs).filter((part) => !('text' in part));
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({ theirs: expect.stringContaining('Two and a half') });
  });
});

it.each(['', '\n'])('keeps both versions of a last line that ends with %j as two lines', (end) => {
  const both = mergeKeepingBoth(`grow${end}`, `grow high${end}`, `grow low${end}`);
  expect(both).toBe(`grow high\ngrow low${end}`);
});

type Edit = { at: number; remove: number; words: string };
const edits = fc.array(
  fc.record({
    at: fc.nat(),
    remove: fc.nat({ max: 2 }),
    words: fc.constantFrom('', 'word', '\n', '\n\n', '- item\n', '# Head\n', '> quote\n\n'),
  }),
  { maxLength: 6 },
);

/** Applies edits to a text by line, and marks each inserted line so that it is unique. */
function edited(text: string, changes: Edit[], who: string) {
  const lines = text.match(/[^\n]*\n|[^\n]+/g) ?? [];
  const written: string[] = [];
  changes.forEach(({ at, remove, words }, index) => {
    const mark = `${who}${index}`;
    written.push(mark);
    lines.splice(at % (lines.length + 1), remove, `${words}${mark}\n`);
  });
  return { text: lines.join(''), written: written.filter((mark) => lines.join('').includes(mark)) };
}

it('loses nothing that either side wrote, and removes what one deleted', () => {
  const { numRuns = 100 } = fc.readConfigureGlobal();
  fc.assert(
    fc.property(edits, edits, (ours, others) => {
      const mine = edited(lesson, ours, 'mine');
      const theirs = edited(lesson, others, 'theirs');
      const parts = mergeTexts(lesson, mine.text, theirs.text);
      const all = parts
        .map((part) => ('text' in part ? part.text : part.mine + part.theirs))
        .join('');
      for (const mark of [...mine.written, ...theirs.written]) expect(all).toContain(mark);
      const side = (name: 'mine' | 'theirs') =>
        parts.map((part) => ('text' in part ? part.text : part[name])).join('');
      if (ours.length === 0) expect(side('theirs')).toBe(theirs.text);
      if (others.length === 0) expect(side('mine')).toBe(mine.text);
    }),
    { numRuns: numRuns * 10 },
  );
});

it('gives the same result whoever merges', () => {
  fc.assert(
    fc.property(edits, edits, (ours, others) => {
      const mine = edited(lesson, ours, 'mine').text;
      const theirs = edited(lesson, others, 'theirs').text;
      const swapped = mergeTexts(lesson, theirs, mine).map((part) =>
        'text' in part ? part : { base: part.base, mine: part.theirs, theirs: part.mine },
      );
      expect(swapped).toEqual(mergeTexts(lesson, mine, theirs));
    }),
  );
});

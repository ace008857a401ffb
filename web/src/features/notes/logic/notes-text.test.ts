import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedText } from '#web/features/notes/logic/merged-text';
import { notesMarkdown } from '#web/features/notes/logic/notes-markdown';

describe('mergedText', () => {
  it.each([
    ['a', 'a', 'b', 'b'],
    ['a', 'b', 'a', 'b'],
    ['a', 'b', 'b', 'b'],
    ['a', 'ab', 'abc', 'abc'],
    ['a', 'abc', 'ab', 'abc'],
  ])('merges %s edited to %s here and to %s elsewhere: %s', (base, mine, theirs, merged) =>
    expect(mergedText(base, mine, theirs)).toBe(merged),
  );
  it('keeps text that only one version has', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (base, mine, theirs) => {
        const merged = mergedText(base, mine, theirs);
        if (mine !== base) expect(merged).toContain(mine);
        if (theirs !== base) expect(merged).toContain(theirs);
      }),
    );
  });
});

describe('notesMarkdown', () => {
  const lesson = { title: 'Inside a leaf', address: 'https://example.org/lesson' };
  const words = { notes: 'My notes', highlights: 'Highlights' };
  const one = { start: 3, color: 'green', quote: 'a stoma opens', remark: 'Draw it' } as const;

  it('exports the lesson, the notes, and passages with their remarks', () => {
    expect(
      notesMarkdown(
        lesson,
        { text: ' Mind the gas. ', highlights: [one, { ...one, remark: '' }] },
        words,
      ),
    ).toBe(
      [
        '# Inside a leaf',
        '<https://example.org/lesson>',
        '## My notes',
        'Mind the gas.',
        '## Highlights',
        '> a stoma opens\n\nDraw it',
        '> a stoma opens',
        '',
      ].join('\n\n'),
    );
  });
  it('omits the heading of an empty section', () => {
    expect(notesMarkdown(lesson, { text: '', highlights: [one] }, words)).not.toContain('My notes');
    expect(notesMarkdown(lesson, { text: 'x', highlights: [] }, words)).not.toContain('Highlights');
  });
});

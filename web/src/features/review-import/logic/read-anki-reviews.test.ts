import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { replay } from '@trellis/model/cards/replay';
import type { CourseCard } from '#web/features/review-import/logic/find-questions';
import { readAnkiReviews } from '#web/features/review-import/logic/read-anki-reviews';
import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import { cardIDsOf } from '#web/shared/card-files/card-ids';
import { ZipProblem } from '#web/shared/course-format/zip-problem';
import { ankiPackage, stockTypes, type TestReview } from '#web/testing/anki-package';

const now = Date.parse('2026-11-30T12:00:00Z');
const day = 86_400_000;
const { basic, reversed, cloze } = stockTypes;
const types = Object.values(stockTypes);
const notes = [
  { guid: 'g1', typeID: basic.id, fields: ['What is a <b>sorus</b>?', 'A heap'] },
  { guid: 'g2', typeID: reversed.id, fields: ['Frond', 'Leaf'] },
  { guid: 'g3', typeID: cloze.id, fields: ['{{c1::Ferns}} have {{c2::spores}}', ''] },
  { guid: 'ownCardOfTrellis0001', typeID: basic.id, fields: ['Own', 'Card'] },
];
const review = (note: number, ord = 0, changes: Partial<TestReview> = {}): TestReview => ({
  ...{ at: now - day, note, ord, ease: 3, took: 4000, kind: 1, factor: 2500 },
  ...changes,
});

/** Returns the cards that the import of these notes makes in a course. */
async function courseOf(courseID: string): Promise<CourseCard[]> {
  const ids = await cardIDsOf(['g1:0', 'g2:0', 'g3:0']);
  const card = (cardID: string, kind: CourseCard['kind'], frontText: string): CourseCard => ({
    ...{ courseID, cardID, kind, frontText },
  });
  return [
    card(ids.get('g1:0')!, 'basic', 'What is a **sorus**?'),
    card(ids.get('g2:0')!, 'reverse', 'Frond'),
    card(ids.get('g3:0')!, 'cloze', '{{c1::Ferns}} have {{c2::spores}}'),
    card('ownCardOfTrellis0001', 'basic', 'Own'),
  ];
}
const read = async (
  reviews: TestReview[],
  courses = ['ferns'],
  kind: 'anki2' | 'anki21' | 'anki21b' = 'anki21',
) =>
  readAnkiReviews(
    await ankiPackage(kind, { types, notes, reviews }),
    (await Promise.all(courses.map(courseOf))).flat(),
    now,
    () => {},
  );
const keysOf = async (courseID = 'ferns') =>
  (await courseOf(courseID)).map((card) => `${courseID}/${card.cardID}`);

describe('the review log of a package', () => {
  it.each(['anki2', 'anki21', 'anki21b'] as const)(
    'becomes reviews of the cards that its notes made: %s',
    async (kind) => {
      const { found, skipped } = await read(
        [
          review(0, 0, { ease: 1 }),
          ...[review(1, 0), review(1, 1, { ease: 4 })],
          ...[review(2, 0), review(2, 1, { ease: 2, took: 0 })],
          review(3, 0, { kind: 0 }),
        ],
        ['ferns'],
        kind,
      );
      expect(skipped).toEqual([]);
      const [sorus, frond, ferns, own] = await keysOf();
      expect(found.map(({ action }) => 'grade' in action && [action.key, action.grade])).toEqual([
        [sorus, 1],
        [frond, 3],
        [`${frond}:r`, 4],
        [`${ferns}:1`, 3],
        [`${ferns}:2`, 2],
        [own, 3],
      ]);
      expect(found[0]).toMatchObject({ at: now - day, action: { kind: 'imported', took: 4000 } });
    },
  );

  it('counts in each course that has the card', async () => {
    const { found } = await read([review(0)], ['ferns', 'moss']);
    expect(found.map(({ action }) => 'key' in action && action.key)).toEqual([
      (await keysOf('ferns'))[0],
      (await keysOf('moss'))[0],
    ]);
  });

  it('names cards that no course has, or that were deleted', async () => {
    const none = await read([review(0), review(0, 0, { at: now - 5 }), review(9)], []);
    expect(none.found).toEqual([]);
    expect(none.skipped).toMatchObject([
      { start: 'What is a sorus ?', name: 'g1', reason: 'noCard', count: 2 },
      { reason: 'cardDeleted', count: 1 },
    ]);
    const third = await read([review(2, 2), review(0, 1)]);
    expect(third.skipped.map(({ reason }) => reason)).toEqual(['noCard', 'noCard']);
  });

  it.each<[reason: string, changes: Partial<TestReview>]>([
    ['future', { at: now + day }],
    ['badTime', { at: 0 }],
    ['badGrade', { ease: 5 }],
    ['badGrade', { ease: -1 }],
    ['noAnswer', { ease: 0 }],
    ['noAnswer', { kind: 4, ease: 0 }],
    ['noAnswer', { kind: 5, ease: 3 }],
    ['practice', { kind: 3, factor: 0 }],
  ])('leaves out what is no review: %s, %#', async (reason, changes) => {
    const { found, skipped } = await read([review(0, 0, changes), review(1)]);
    expect(found).toHaveLength(1);
    expect(skipped).toMatchObject([{ reason, count: 1 }]);
  });

  it('begins anew where a card was set back to new', async () => {
    const { found, skipped } = await read([
      review(0, 0, { at: now - 3 * day }),
      review(0, 0, { at: now - 2 * day, kind: 4, ease: 0, factor: 0 }),
      review(0, 0, { at: now - day }),
    ]);
    expect(found.map(({ at }) => at)).toEqual([now - day]);
    expect(skipped.map(({ reason, count }) => [reason, count])).toEqual([
      ['reset', 1],
      ['noAnswer', 1],
    ]);
  });

  it('sets a card aside that is so in Anki, and no other however often it was forgotten', async () => {
    const lapses = (note: number) =>
      Array.from({ length: 20 }, (_, at) =>
        review(note, 0, { at: now - (40 - at) * day, ease: at % 2 === 0 ? 4 : 1 }),
      );
    const [sorus, , , own] = await keysOf();
    const { found } = await read([
      ...lapses(0),
      ...lapses(3),
      review(3, 0, { at: now - day, isSuspended: true }),
    ]);
    const { states } = replay(
      found.map(({ at, action }, index) => ({ device: 'import01', seq: index + 1, at, action })),
    );
    expect(states.get(sorus!)).toMatchObject({ lapses: 10, isSuspended: false });
    expect(states.get(own!)?.isSuspended).toBe(true);
  });
});

describe('a package without reviews', () => {
  const problemOf = async (zip: Uint8Array) => {
    try {
      await readAnkiReviews(zip, [], now, () => {});
      return 'read';
    } catch (error) {
      if (error instanceof CardFileProblem || error instanceof ZipProblem) return error.kind;
      throw error;
    }
  };
  it.each<[problem: string, zip: () => Promise<Uint8Array> | Uint8Array]>([
    ['noReviews', () => ankiPackage('anki21', { types, notes })],
    ['noReviews', () => ankiPackage('anki21b', { types, notes, reviews: [] })],
    ['not_a_zip', () => strToU8('PK and no more')],
    ['noCollection', () => zipSync({ 'course.md': strToU8('x') })],
    [
      'not_a_zip',
      async () => (await ankiPackage('anki21', { types, notes, reviews: [] })).subarray(0, -400),
    ],
  ])('is refused: %s, %#', async (problem, zip) => {
    expect(await problemOf(await zip())).toBe(problem);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  changedFields,
  courseFields,
  isSame,
  listFields,
  textFields,
  type CourseDraft,
} from '#web/features/course-editor/logic/course-draft';
import { mergeDrafts } from '#web/features/course-editor/logic/merge-drafts';

const base: CourseDraft = {
  title: 'Ferns',
  description: 'Spores.',
  category: 'Science',
  language: 'en',
  level: 'beginner',
  duration: '1 hour',
  thumbnailUrl: '',
  price: '0',
  currency: 'USD',
  certificate: 'none',
  slug: 'ferns',
  tags: ['botany'],
  prerequisites: [],
  outcomes: ['Tell a fern from a moss'],
  learningStyles: ['reading'],
  teacherIDs: ['tess'],
};

it('takes the fields that only they have changed, and keeps those that only I have', () => {
  const draft = { ...base, title: 'Mosses', tags: ['botany', 'shade'] };
  const theirs = { ...base, description: 'Fronds.', teacherIDs: ['tess', 'theo'] };
  const merged = mergeDrafts({ base, draft }, theirs);
  expect(merged.conflicts).toEqual([]);
  expect(merged.draft).toEqual({ ...theirs, title: 'Mosses', tags: ['botany', 'shade'] });
  expect(changedFields(merged.base, merged.draft)).toEqual(['title', 'tags']);
});

it('settles a field that both have changed in the same way', () => {
  const same = { ...base, outcomes: ['Draw a fern'] };
  const merged = mergeDrafts({ base, draft: same }, { ...same, outcomes: ['Draw a fern'] });
  expect(merged).toEqual({ base: same, draft: same, conflicts: [] });
});

it('keeps both values of a field that both have changed differently', () => {
  const draft = { ...base, title: 'Mine', tags: ['mine'] };
  const theirs = { ...base, title: 'Theirs', tags: ['theirs'], price: '5' };
  const merged = mergeDrafts({ base, draft }, theirs);
  expect(merged.conflicts).toEqual(['title', 'tags']);
  expect(merged.draft).toMatchObject({ title: 'Mine', tags: ['mine'], price: '5' });
  expect(merged.base).toMatchObject({ title: 'Ferns', tags: ['botany'], price: '5' });
  expect(mergeDrafts(merged, theirs)).toEqual(merged);
});

const text = fc.constantFrom('a', 'b', 'c');
const anyDraft: fc.Arbitrary<CourseDraft> = fc.record({
  ...(Object.fromEntries(textFields.map((field) => [field, text])) as Record<
    (typeof textFields)[number],
    typeof text
  >),
  ...(Object.fromEntries(
    listFields.map((field) => [field, fc.array(text, { maxLength: 2 })]),
  ) as Record<(typeof listFields)[number], fc.Arbitrary<string[]>>),
});

it('loses no change of either side, whatever they are', () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, anyDraft, (start, draft, theirs) => {
      const merged = mergeDrafts({ base: start, draft }, theirs);
      for (const field of courseFields) {
        const wasMine = !isSame(start, draft, field);
        const expected = wasMine ? draft : theirs;
        expect(isSame(merged.draft, expected, field)).toBe(true);
        const wasTheirs = !isSame(start, theirs, field);
        expect(merged.conflicts.includes(field)).toBe(
          wasMine && wasTheirs && !isSame(draft, theirs, field),
        );
      }
    }),
  );
});

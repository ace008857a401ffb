import type { Lesson } from '@trellis/model/content/lesson';
import { lessonDraft, type LessonDraft } from '@trellis/model/content/lesson-revision';

export type DraftField = keyof LessonDraft;

export const draftFields = Object.keys(lessonDraft.shape) as DraftField[];

/** Returns the part of a lesson that its editor writes. */
export const draftOf = (saved: Lesson): LessonDraft =>
  Object.fromEntries(draftFields.map((field) => [field, saved[field]])) as LessonDraft;

/** Returns whether two values of a field are equal; blocks are compared by what they contain. */
export const isSameValue = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && canonical(a) === canonical(b));

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Returns the fields in which two drafts differ. */
export const changedFields = (a: LessonDraft, b: LessonDraft): DraftField[] =>
  draftFields.filter((field) => !isSameValue(a[field], b[field]));

/** Returns whether nothing differs between two drafts. */
export const isSameDraft = (a: LessonDraft, b: LessonDraft): boolean =>
  changedFields(a, b).length === 0;

/**
 * Returns the fields of a draft that cannot be saved as they are, such as an empty title. They are kept on the device
 * while somebody types, and saved once they are valid.
 */
export const invalidFields = (draft: LessonDraft): DraftField[] => {
  const { error } = lessonDraft.safeParse(draft);
  const wrong = new Set(error?.issues.map(({ path }) => path[0]));
  return draftFields.filter((field) => wrong.has(field));
};

import {
  courseFields,
  isSame,
  type CourseDraft,
  type CourseField,
} from '#web/features/course-editor/logic/course-draft';

/** A draft, and the stored version that it started from. */
export type Version = { base: CourseDraft; draft: CourseDraft };

/**
 * Merges what somebody else has stored into a draft, field by field: a field that only one side has changed, or both in
 * the same way, is settled. A field that both have changed keeps both values, and is one of the `conflicts`.
 */
export function mergeDrafts(
  { base, draft }: Version,
  theirs: CourseDraft,
): Version & { conflicts: CourseField[] } {
  const conflicts = courseFields.filter(
    (field) =>
      !isSame(base, theirs, field) && !isSame(draft, base, field) && !isSame(draft, theirs, field),
  );
  const settled = courseFields.filter((field) => !conflicts.includes(field));
  const followed = settled.filter((field) => isSame(draft, base, field));
  return {
    base: { ...base, ...partOf(theirs, settled) },
    draft: { ...draft, ...partOf(theirs, followed) },
    conflicts,
  };
}

/** Returns some fields of a draft. */
export const partOf = (draft: CourseDraft, fields: CourseField[]): Partial<CourseDraft> =>
  Object.fromEntries(fields.map((field) => [field, draft[field]]));

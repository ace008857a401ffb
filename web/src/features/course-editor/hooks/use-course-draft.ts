import { useEffect, useRef, useState } from 'react';
import type { Course } from '@trellis/model/content/course';
import { saveCourse } from '#web/features/course-editor/data/course.commands';
import {
  changedFields,
  cleaned,
  courseFields,
  draftOf,
  isSame,
  type CourseDraft,
  type CourseField,
} from '#web/features/course-editor/logic/course-draft';
import {
  keepSettings,
  readKeptSettings,
  type KeptSettings,
} from '#web/features/course-editor/data/kept-settings';
import { mergeDrafts, partOf } from '#web/features/course-editor/logic/merge-drafts';

const opened = (course: Course): KeptSettings => ({
  base: draftOf(course),
  draft: draftOf(course),
  replacedAt: -1,
});

/**
 * Returns the draft of a course's settings and its actions. Unsaved changes are kept on this device. `course` is the current stored version: what only others have
 * changed follows, what both have changed is one of the `conflicts`, with their value in `theirs`.
 */
export function useCourseDraft(uid: string, courseID: string, course: Course) {
  const [kept] = useState(() => readKeptSettings(uid, courseID));
  const [writing, setWriting] = useState(() => kept ?? opened(course));
  // A tab that has kept nothing must not remove what another has.
  const keeps = useRef(kept !== undefined);
  const [isSaving, setSaving] = useState(false);
  const theirs = draftOf(course);
  // While saving, a stored version may be this form's own.
  const isNews = !isSaving && course.updatedAt.getTime() > writing.replacedAt;
  const merged = isNews ? mergeDrafts(writing, theirs) : { ...writing, conflicts: [] };
  const isMoved =
    changedFields(writing.base, merged.base).length > 0 ||
    changedFields(writing.draft, merged.draft).length > 0;
  if (isMoved) setWriting({ ...writing, base: merged.base, draft: merged.draft });
  const { base, draft } = merged;
  const isDirty = changedFields(base, draft).length > 0;
  useEffect(() => {
    if (isDirty || keeps.current) keepSettings(uid, courseID, isDirty ? writing : null);
    keeps.current = isDirty;
  }, [uid, courseID, isDirty, writing]);

  const settle = (field: CourseField, ...sides: ('base' | 'draft')[]) =>
    setWriting((now) => ({
      ...now,
      ...Object.fromEntries(
        sides.map((side) => [side, { ...now[side], ...partOf(theirs, [field]) }]),
      ),
    }));

  return {
    draft,
    theirs,
    isDirty,
    isSaving,
    wasKept: kept !== undefined && isDirty,
    conflicts: merged.conflicts,
    write: (changes: Partial<CourseDraft>) =>
      setWriting((now) => ({ ...now, draft: { ...now.draft, ...changes } })),
    keepMine: (field: CourseField) => settle(field, 'base'),
    takeTheirs: (field: CourseField) => settle(field, 'base', 'draft'),
    /** Resets the draft to the stored version. */
    discard: () => setWriting(opened(course)),
    /** Saves the draft; what is written meanwhile stays unsaved. Throws as `saveCourse` does. */
    save: async () => {
      setSaving(true);
      try {
        const { stored, replacedAt } = await saveCourse(courseID, base, cleaned(draft));
        setWriting((now) => {
          const unchanged = courseFields.filter((field) => isSame(now.draft, draft, field));
          return {
            base: stored,
            draft: { ...now.draft, ...partOf(stored, unchanged) },
            replacedAt,
          };
        });
      } finally {
        setSaving(false);
      }
    },
  };
}

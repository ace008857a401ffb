import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Course } from '@trellis/model/content/course';
import { useCourseDraft } from '#web/features/course-editor/hooks/use-course-draft';
import { PrerequisiteCycle } from '#web/features/course-editor/data/prerequisite-cycle';
import {
  cleaned,
  courseFields,
  isSame,
  type CourseDraft,
} from '#web/features/course-editor/logic/course-draft';
import { t } from '#web/shared/i18n/locale';
import { mistakesIn, type Mistakes } from '#web/features/course-editor/logic/course-mistakes';
import { codeOf, useCommand } from '#web/shared/use-command';

const problems = {
  conflict: 'studio.settings.conflict',
  cycle: 'studio.settings.cycle',
  'slug-taken': 'studio.settings.slugTaken',
  'not-found': 'studio.settings.gone',
  'permission-denied': 'studio.settings.refused',
  unavailable: 'error.offline',
} as const;

/** Returns the mistake for which saving was refused, if a field has it. */
function refusalOf(error: unknown): Mistakes | undefined {
  if (error instanceof PrerequisiteCycle) {
    const path = error.titles.map((title) => `\u2068${title}\u2069`).join(t('studio.cycle.then'));
    return { prerequisites: { text: 'studio.mistake.cycle', path } };
  }
  return codeOf(error) === 'slug-taken'
    ? { slug: { text: 'studio.mistake.slugTaken' } }
    : undefined;
}

/** Connects the draft of a course to its form: checks it before saving, and then while it is corrected. */
export function useSettingsForm(uid: string, courseID: string, course: Course) {
  const writing = useCourseDraft(uid, courseID, course);
  const { draft, isDirty, conflicts } = writing;
  const { run, problem } = useCommand(problems);
  const form = useRef<HTMLFormElement>(null);
  const [isChecked, setChecked] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [refusals, setRefusals] = useState(0);
  // What saving has found to be wrong, as long as the field stays like that.
  const [refused, setRefused] = useState<{ draft: CourseDraft; mistakes: Mistakes }>();
  const clean = cleaned(draft);
  const stillRefused = Object.entries(refused?.mistakes ?? {}).filter(
    ([name]) =>
      refused &&
      courseFields.every((field) => field !== name || isSame(refused.draft, clean, field)),
  );
  const mistakes: Mistakes = {
    ...Object.fromEntries(stillRefused),
    ...(isChecked && mistakesIn(clean, courseID)),
  };

  useEffect(() => {
    if (refusals === 0) return;
    const first = '[aria-invalid="true"], .field-conflict button';
    form.current?.querySelector<HTMLElement>(first)?.focus();
  }, [refusals]);

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const isWrong = Object.keys(mistakesIn(clean, courseID)).length > 0;
    setChecked(isWrong);
    setSaved(false);
    if (isWrong || conflicts.length > 0) return setRefusals((count) => count + 1);
    await run(async () => {
      await writing.save().catch((error: unknown) => {
        const found = refusalOf(error);
        setRefused(found && { draft: clean, mistakes: found });
        if (found) setRefusals((count) => count + 1);
        throw error;
      });
      setSaved(true);
    });
  };
  return {
    ...writing,
    mistakes,
    problem,
    isSaved: isSaved && !isDirty,
    form: { ref: form, noValidate: true, onSubmit },
    write: (changes: Partial<CourseDraft>) => {
      setSaved(false);
      writing.write(changes);
    },
  };
}
export type SettingsForm = ReturnType<typeof useSettingsForm>;

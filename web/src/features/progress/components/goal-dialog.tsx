import { useState } from 'react';
import type { Day } from '@trellis/model/progress/calendar';
import { goalKind, type LearningGoal } from '@trellis/model/progress/goals';
import { cutText } from '@trellis/model/text/cut-text';
import { Dialog } from '#web/design-system/dialog';
import { Choice, Field } from '#web/design-system/field';
import { goalText } from '#web/features/progress/logic/goal-text';
import {
  goalFrom,
  isTarget,
  mostTarget,
  usualTarget,
  withGoal,
} from '#web/features/progress/logic/new-goal';
import { saveGoals } from '#web/features/progress/data/goals.commands';
import { FormNotice } from '#web/shared/form-notice';
import { t } from '#web/shared/i18n/locale';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { useForm } from '#web/shared/use-form';

/** A course that can be a goal. */
export type OpenCourse = { courseID: string; title: string; percent: number };

type Props = {
  uid: string;
  goals: LearningGoal[];
  /** The goal to edit; a new goal without it. */
  goal?: LearningGoal | undefined;
  courses: OpenCourse[];
  today: Day;
  close: () => void;
};

/** Creates or edits a goal. */
export default function GoalDialog(props: Props) {
  const { goal, courses, close } = props;
  return (
    <Dialog
      isOpen
      isPersistent
      className="dialog goal-dialog"
      title={t(goal ? 'goals.change' : 'goals.add')}
      onClose={close}
    >
      <GoalForm {...props} courses={coursesFor(goal, courses)} />
      <button type="button" className="button" onClick={close}>
        {t('goals.cancel')}
      </button>
    </Dialog>
  );
}

/** The course of an existing goal stays selectable when it is no longer active. */
const coursesFor = (goal: LearningGoal | undefined, courses: OpenCourse[]): OpenCourse[] =>
  !goal?.courseID || courses.some(({ courseID }) => courseID === goal.courseID)
    ? courses
    : [...courses, { courseID: goal.courseID, title: goal.courseID, percent: 0 }];

function GoalForm({ uid, goals, goal, courses, today, close }: Props) {
  const [kind, setKind] = useState(goal?.kind ?? 'lessons_per_week');
  const [id] = useState(() => goal?.id ?? crypto.randomUUID());
  const { form, field, state, problem } = useForm({
    checks: {
      target: (text) => (isTarget(text) ? undefined : 'goals.targetWrong'),
      courseID: (text) => (text ? undefined : 'goals.courseWrong'),
      until: (text) => (text && text < today ? 'goals.untilWrong' : undefined),
    },
    submit: async (values) => {
      const next = goalFrom(id, { ...values, kind });
      const course = courses.find(({ courseID }) => courseID === next.courseID)?.title ?? '';
      // Stored as plain text without isolation marks; the place that shows it adds its own.
      const words = goalText(next, course).replace(/[\u2068\u2069]/g, '');
      const title = cutText(words, 120);
      const outcome = await sentOrQueued(saveGoals(uid, withGoal(goals, { ...next, title })));
      close();
      return outcome;
    },
  });
  const isFinish = kind === 'finish_course';
  return (
    <form {...form} className="stack">
      <Choice
        label={t('goals.kind')}
        value={kind}
        onChange={(event) =>
          setKind(goalKind.options.find((one) => one === event.currentTarget.value) ?? kind)
        }
      >
        {goalKind.options
          .filter((one) => one !== 'finish_course' || courses.length > 0)
          .map((one) => (
            <option key={one} value={one}>
              {t(`goals.kind.${one}`)}
            </option>
          ))}
      </Choice>
      {!isFinish && (
        <Field
          key={kind}
          label={t(`goals.target.${kind}`)}
          type="number"
          inputMode="numeric"
          min={1}
          max={mostTarget}
          defaultValue={goal?.kind === kind ? goal.target : usualTarget[kind]}
          {...field('target')}
        />
      )}
      {isFinish && (
        <>
          <Choice
            label={t('goals.course')}
            defaultValue={goal?.courseID ?? courses[0]?.courseID}
            {...field('courseID')}
          >
            {courses.map(({ courseID, title }) => (
              <option key={courseID} value={courseID}>
                {title}
              </option>
            ))}
          </Choice>
          <Field
            label={t('goals.until')}
            hint={t('goals.untilWhy')}
            type="date"
            min={today}
            defaultValue={goal?.until}
            {...field('until')}
          />
        </>
      )}
      <button className="button primary" disabled={state === 'running'}>
        {t('goals.save')}
      </button>
      <FormNotice state={state} problem={problem} />
    </form>
  );
}

import { lazy, useEffect, useState } from 'react';
import { dayNumber, dayOfNumber } from '@trellis/model/progress/calendar';
import { goalDone, weekStart, type LearningGoal } from '@trellis/model/progress/goals';
import type { UserProgress } from '@trellis/model/progress/user-progress';
import { Icon } from '#web/design-system/icon';
import { ProgressBar } from '#web/design-system/progress-bar';
import type { OpenCourse } from '#web/features/progress/components/goal-dialog';
import { doneText, goalText, isOverdue, isWeekly } from '#web/features/progress/logic/goal-text';
import { mostGoals } from '#web/features/progress/logic/new-goal';
import type { StreakStatus } from '#web/features/progress/logic/streak-status';
import { saveGoals } from '#web/features/progress/data/goals.commands';
import { AuthoredContent } from '#web/shared/authored-content';
import { FormNotice } from '#web/shared/form-notice';
import { formatDay } from '#web/shared/i18n/dates';
import { t } from '#web/shared/i18n/locale';
import { localStorageItem } from '#web/shared/local-storage-item';
import { OptionalPart } from '#web/shared/optional-part';
import { useSaving } from '#web/shared/use-saving';
import './progress.css';

const GoalDialog = lazy(() => import('#web/features/progress/components/goal-dialog'));

type Props = {
  uid: string;
  progress: UserProgress;
  streakStatus: StreakStatus;
  /** The active courses. */
  courses: OpenCourse[];
  nameOf: (courseID: string) => string;
};

/** Shows a learner's goals with their progress, live, and the buttons to add, edit and remove them. */
export default function GoalsPanel(props: Props) {
  const { uid, progress, streakStatus, courses } = props;
  const goals = progress.learningGoals;
  const [edited, setEdited] = useState<LearningGoal | 'new'>();
  const { save, state, problem } = useSaving();
  const remove = (id: string) =>
    void save(() =>
      saveGoals(
        uid,
        goals.filter((goal) => goal.id !== id),
      ),
    );
  return (
    <section id="goals" className="card panel stack" aria-labelledby="goals-title">
      <h2 id="goals-title">{t('goals.title')}</h2>
      {goals.length === 0 && <p className="quiet">{t('goals.none')}</p>}
      <ul className="stack goals">
        {goals.map((goal) => (
          <AuthoredContent key={goal.id} text={goal.title} fallback={<li>{goal.title}</li>}>
            <Goal {...props} goal={goal} edit={setEdited} remove={remove} />
          </AuthoredContent>
        ))}
      </ul>
      {goals.length < mostGoals ? (
        <button type="button" className="button" onClick={() => setEdited('new')}>
          {t('goals.add')}
        </button>
      ) : (
        <p className="small quiet">{t('goals.most', { count: mostGoals })}</p>
      )}
      <FormNotice state={state} problem={problem} />
      {edited && (
        <OptionalPart problem={t('state.failed.text')}>
          <GoalDialog
            {...{ uid, goals, courses, today: streakStatus.today }}
            goal={edited === 'new' ? undefined : edited}
            close={() => setEdited(undefined)}
          />
        </OptionalPart>
      )}
    </section>
  );
}

function Goal(
  props: Props & {
    goal: LearningGoal;
    edit: (goal: LearningGoal) => void;
    remove: (id: string) => void;
  },
) {
  const { goal, progress, streakStatus, courses, nameOf } = props;
  const percentOf = (courseID: string) =>
    courses.find((course) => course.courseID === courseID)?.percent ?? 0;
  const done = goalDone(goal, progress, streakStatus, percentOf);
  const isReached = done >= goal.target;
  const isFresh = useFirstSight(isReached, `${goal.id} ${weekStart(streakStatus.today)}`);
  const text = goalText(goal, nameOf(goal.courseID));
  const nextWeek = dayOfNumber(dayNumber(weekStart(streakStatus.today)) + 7);
  return (
    <li className="stack" data-fresh={isFresh || undefined}>
      <p className="goal-text">
        {isReached && (
          <span>
            <Icon name="done" />{' '}
          </span>
        )}
        <bdi>{text}</bdi>
      </p>
      <ProgressBar percent={Math.min(100, (100 * done) / goal.target)} label={text} />
      <p className="small quiet">
        <span>{`${doneText(goal, done)} `}</span>
        {isReached && <span>{t('goals.reached')} </span>}
        {isReached && isWeekly(goal.kind) && (
          <span>
            {t('goals.nextWeek', {
              date: formatDay(nextWeek, { weekday: 'long', day: 'numeric', month: 'long' }),
            })}
          </span>
        )}
        {!isReached && isOverdue(goal, streakStatus.today) && (
          <strong className="overdue">{t('goals.overdue')}</strong>
        )}
      </p>
      <div className="row small">
        <button
          type="button"
          className="button plain small"
          aria-label={t('goals.changeOne', { goal: text })}
          onClick={() => props.edit(goal)}
        >
          {t('goals.change.short')}
        </button>
        <button
          type="button"
          className="button plain small"
          aria-label={t('goals.removeOne', { goal: text })}
          onClick={() => props.remove(goal.id)}
        >
          {t('goals.remove')}
        </button>
      </div>
    </li>
  );
}

const celebrated = localStorageItem('mine.goals-celebrated');
const seen = () => (celebrated.read() ?? '').split('\n').filter(Boolean);
/** How many reached goals are remembered as seen; the oldest are dropped. */
const most = 20;

/** Returns whether something is new to this device. */
function useFirstSight(isSo: boolean, name: string): boolean {
  const [sight, setSight] = useState({ name: '', isFirst: false });
  if (isSo && sight.name !== name) setSight({ name, isFirst: !seen().includes(name) });
  const isFirst = isSo && sight.name === name && sight.isFirst;
  useEffect(() => {
    if (isFirst) celebrated.write([...seen(), name].slice(-most).join('\n'));
  }, [isFirst, name]);
  return isFirst;
}

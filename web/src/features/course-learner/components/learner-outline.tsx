import { Link } from 'react-router-dom';
import { activities } from '@trellis/model/activities/activities';
import type { Course } from '@trellis/model/content/course';
import type { OutlineItem } from '@trellis/model/content/outline';
import { doneIn } from '@trellis/model/progress/completion';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import type { Attempt } from '@trellis/model/quiz/attempt';
import { Icon } from '#web/design-system/icon';
import { QuizAttempts } from '#web/features/course-learner/components/quiz-attempts';
import { resultsByQuiz, type QuizResult } from '#web/features/course-learner/logic/item-results';
import type { StaffAction } from '#web/features/course-learner/logic/staff-action';
import { activityViews, addressOf } from '#web/shared/activities';
import { AuthoredContent } from '#web/shared/authored-content';
import { inLanguage, t } from '#web/shared/i18n/locale';

type Props = {
  courseID: string;
  course: Course;
  enrollment: Enrollment;
  attempts: Attempt[];
  /** Opens the dialog of an action; undefined if none is possible. */
  onAsk: ((action: StaffAction) => void) | undefined;
};

/** Shows the outline of a course with the learner's state in each item. */
export function LearnerOutline({ courseID, course, enrollment, attempts, onAsk }: Props) {
  const done = doneIn(activities, enrollment);
  const results = resultsByQuiz(attempts);
  if (course.outline.every(({ items }) => items.length === 0)) {
    return <p className="notice">{t('course.noLessons')}</p>;
  }
  return (
    <ol className="learner-outline">
      {course.outline.map(({ id, title, items }) => (
        <li key={id} className="stack">
          {title && <h3 {...inLanguage(course.language)}>{title}</h3>}
          <ol className="learner-items card">
            {items.map((item) => (
              <li key={`${item.kind} ${item.id}`}>
                <AuthoredContent text={item.title} fallback={item.title}>
                  <Item
                    {...{ courseID, item }}
                    language={course.language}
                    isDone={done.has(item.id)}
                    isExcused={enrollment.excusedIDs.includes(item.id)}
                    onAsk={onAsk}
                    result={item.kind === 'quiz' ? results.get(item.id) : undefined}
                  />
                </AuthoredContent>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

type ItemProps = {
  courseID: string;
  item: OutlineItem;
  language: string;
  isDone: boolean;
  isExcused: boolean;
  result: QuizResult | undefined;
  onAsk: Props['onAsk'];
};

function Item(props: ItemProps) {
  const { courseID, item, language, isDone, isExcused, result, onAsk } = props;
  const address = addressOf(activityViews, courseID, item);
  return (
    <div className="learner-item" data-done={isDone || undefined}>
      <Icon name={isDone ? 'done' : activityViews[item.kind].icon(item)} />
      <div className="learner-item-text">
        <Link to={address}>
          <bdi {...inLanguage(language)}>{item.title}</bdi>
        </Link>
        <p className="small quiet">{stateOf(item, isDone, result)}</p>
      </div>
      <div className="learner-actions">
        {isExcused && <span className="tag">{t('courseLearner.excused')}</span>}
        {item.kind === 'quiz' && (
          <Link
            className="small"
            to={`${address}/learners`}
            aria-label={t('courseLearner.accommodationsOf', { title: item.title })}
          >
            {t('courseLearner.accommodations')}
          </Link>
        )}
        {onAsk && (isExcused || !isDone) && <ExcuseButton {...{ item, isExcused, onAsk }} />}
      </div>
      {result && (
        <QuizAttempts
          {...{ courseID, result }}
          title={item.title}
          onReset={onAsk && ((number) => onAsk({ kind: 'reset', item, number }))}
        />
      )}
    </div>
  );
}

function ExcuseButton(props: {
  item: OutlineItem;
  isExcused: boolean;
  onAsk: (action: StaffAction) => void;
}) {
  const { item, isExcused, onAsk } = props;
  const kind = isExcused ? 'require' : 'excuse';
  return (
    <button
      type="button"
      className="button plain small"
      aria-label={t(`courseLearner.${kind}.title`, { title: item.title })}
      onClick={() => onAsk({ kind, item })}
    >
      {t(`courseLearner.${kind}.open`)}
    </button>
  );
}

/** “Passed · best score 80%” */
function stateOf({ kind }: OutlineItem, isDone: boolean, result: QuizResult | undefined): string {
  if (kind !== 'quiz') return t(isDone ? 'courseLearner.done' : 'courseLearner.open');
  if (result === undefined) return t('courseLearner.notTaken');
  const state = t(isDone ? 'courseLearner.passed' : 'courseLearner.notPassed');
  const { best } = result;
  return best === null ? state : `${state} · ${t('courseLearner.best', { percent: best })}`;
}

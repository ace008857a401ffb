import type { Enrollment } from '@trellis/model/progress/enrollment';
import { isStalled } from '@trellis/model/progress/stalled';
import { t } from '#web/shared/i18n/locale';
import { minutesIn } from '#web/shared/time-text';

/** Returns the state of a learner in words: stalled, or the status of the enrolment. */
export const stateOf = (
  learner: Pick<Enrollment, 'status' | 'lastSeenAt'>,
  now: Date,
): 'stalled' | Enrollment['status'] => (isStalled(learner, now) ? 'stalled' : learner.status);

/** Returns a learner's name, or a text instead until functions have copied it. */
export const nameOf = ({ learnerName }: Pick<Enrollment, 'learnerName'>): string =>
  learnerName === '' ? t('learners.unnamed') : learnerName;

/** Returns a table of learners, with a head, for a spreadsheet. Times are in UTC. */
export const rowsOf = (learners: Enrollment[], now: Date): (string | number)[][] => [
  [
    t('learners.name'),
    t('learners.status'),
    t('learners.csv.progress'),
    t('learners.csv.lessonsDone'),
    t('learners.csv.lessons'),
    t('learners.csv.quizzesPassed'),
    t('learners.csv.quizzes'),
    t('learners.csv.minutes'),
    t('learners.lastSeen'),
    t('learners.enrolled'),
    t('learners.csv.completed'),
    t('learners.csv.id'),
  ],
  ...learners.map((learner) => [
    learner.learnerName,
    t(`learners.state.${stateOf(learner, now)}`),
    learner.progress,
    learner.completedLessonIDs.length,
    learner.lessonIDs.length,
    learner.passedQuizIDs.length,
    learner.quizIDs.length,
    minutesIn(learner.timeSpent),
    learner.lastSeenAt?.toISOString() ?? '',
    learner.enrolledAt.toISOString(),
    learner.completedAt?.toISOString() ?? '',
    learner.userID,
  ]),
];

import { activityKinds, type ActivityKind } from '@trellis/model/activities/kinds';
import { activityViews } from '#web/shared/activities';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';

/** The page of each kind of activity. */
const pages: Record<ActivityKind, ReturnType<typeof lazyWithTexts>> = {
  lesson: lazyWithTexts(
    ['course', 'lesson', 'markdown', 'media', 'reading'],
    () => import('#web/routes/lesson-page'),
  ),
  quiz: lazyWithTexts(['quiz', 'markdown'], () => import('#web/routes/quiz-page')),
};

/** The pages of activities by their paths. */
export const activityPages = Object.fromEntries(
  activityKinds.map((kind) => [activityViews[kind].path, pages[kind]]),
);

import type { Activities } from '#model/activities/activity';
import type { ActivityKind } from '#model/activities/kinds';
import { lessonActivity } from '#model/activities/lesson';
import { quizActivity } from '#model/activities/quiz';

/** Every kind of activity. See docs/adding-an-activity.md to add one. */
export const activities = {
  lesson: lessonActivity,
  quiz: quizActivity,
} as const satisfies Record<ActivityKind, Activities[string]>;

/** Returns whether XP of this kind belongs to an activity. */
export const isActivity = (kind: string): kind is ActivityKind => Object.hasOwn(activities, kind);

import type { Activities } from '#model/activities/activity';
import type { ActivityKind } from '#model/activities/kinds';
import { lessonActivity } from '#model/activities/lesson';
import { quizActivity } from '#model/activities/quiz';

/** Every kind of activity. docs/adding-an-activity.md says how another one comes. */
export const activities = {
  lesson: lessonActivity,
  quiz: quizActivity,
} as const satisfies Record<ActivityKind, Activities[string]>;

/** Whether XP of this kind is for an activity. */
export const isActivity = (kind: string): kind is ActivityKind => Object.hasOwn(activities, kind);

import type { OutlineEntry } from '@trellis/model/activities/activity';
import type { ActivityKind } from '@trellis/model/activities/kinds';
import type { OutlineItem } from '@trellis/model/content/outline';
import type { XpEvent } from '@trellis/model/progress/ledger';
import type { IconName } from '#web/design-system/icon';
import { t } from '#web/shared/i18n/locale';

/** The titles for the ids in a ledger entry, as far as they are known and still exist. */
export type About = { item?: string | undefined; course?: string | undefined };

/** How a kind of activity is presented. Its page is registered in `app/activity-pages.ts`. */
export type ActivityView = {
  /** The pattern of its page's address; the last segment is its id. */
  path: `/courses/:courseID/${string}/:${string}`;
  icon(entry: Pick<OutlineEntry, 'format'>): IconName;
  /** Returns the text next to its title in an outline. */
  label(entry: OutlineEntry): string;
  /** Returns the text of the link to an incomplete one. */
  invitation(entry: OutlineEntry): string;
  /** Returns the reason of a ledger entry. */
  reason(line: XpEvent, about: About): string;
  /**
   * Returns why an entry has no XP or negative XP; empty if the reason explains it.
   * @param cap the daily XP limit of the kind; passed in, because every page loads this table
   */
  remark(line: XpEvent, cap: number): string | undefined;
};

/** A table of views: {@link activityViews}, or a longer one in tests. */
export type ActivityViews<Kind extends string> = Record<Kind, ActivityView>;

export const activityViews: ActivityViews<ActivityKind> = {
  lesson: {
    path: '/courses/:courseID/lessons/:lessonID',
    icon: ({ format }) => format ?? 'text',
    label: ({ minutes }) => t('course.minutes', { count: minutes }),
    invitation: ({ title }) => t('lesson.stillOpen', { title }),
    reason: (_line, { item, course }) => {
      if (item && course) return t('why.lesson', { item, course });
      return course ? t('why.lessonGone', { course }) : t('why.lessonUnknown');
    },
    remark: ({ xp }, cap) => (xp === 0 ? t('why.cappedLesson', { cap }) : undefined),
  },
  quiz: {
    path: '/courses/:courseID/quizzes/:quizID',
    icon: () => 'quiz',
    label: () => t('course.quiz'),
    invitation: ({ title }) => t('course.takeQuiz', { title }),
    reason: ({ xp, amount }, { item, course }) => {
      const title = item ?? course ?? '';
      if (xp < 0) return t('why.regraded', { title });
      return amount > 0
        ? t('why.quiz', { title, percent: amount })
        : t('why.quizFailed', { title });
    },
    remark: ({ xp, amount }) => {
      if (xp < 0) return t('why.regradedNote');
      if (xp > 0) return undefined;
      return t(amount > 0 ? 'why.quizNote' : 'why.quizFailedNote');
    },
  },
};

/** Returns the address of an activity's page. */
export const addressOf = <Kind extends string>(
  views: ActivityViews<Kind>,
  courseID: string,
  { kind, id }: Pick<OutlineItem<Kind>, 'kind' | 'id'>,
): string => views[kind].path.replace(':courseID', () => courseID).replace(/:\w+$/, () => id);

import type { BadgeList } from '@trellis/model/badges/badge';
import type { Course } from '@trellis/model/content/course';
import { isActivity } from '@trellis/model/activities/activities';
import { flashcardXp, type XpEvent } from '@trellis/model/progress/ledger';
import { xpRules } from '@trellis/model/progress/xp-rules';
import { activityViews, type About } from '#web/shared/activities';
import { t } from '#web/shared/i18n/locale';

/** The titles that a line's ids stand for. */
export function aboutOf(
  { kind, itemID }: XpEvent,
  course: Pick<Course, 'title' | 'outline'> | undefined,
  badges: BadgeList['badges'] | undefined,
): About {
  if (kind === 'badge') return { item: badges?.[itemID]?.name };
  const items = course?.outline.flatMap((module) => module.items);
  return { item: items?.find(({ id }) => id === itemID)?.title, course: course?.title };
}

/** Why there is this line, in words. What has no title any more goes without. */
export function reasonOf(line: XpEvent, about: About): string {
  const { kind, amount, reason } = line;
  const { item, course } = about;
  if (isActivity(kind)) return activityViews[kind].reason(line, about);
  switch (kind) {
    case 'course':
      return course ? t('why.course', { course }) : t('why.courseUnknown');
    case 'flashcards':
      return t('why.flashcards', { count: amount });
    case 'badge':
      return item ? t('why.badge', { badge: item }) : t('why.badgeUnknown');
    case 'correction':
      return t('why.correction', { reason });
  }
}

/** What explains that a line pays nothing or takes XP back; nothing where the reason says it all. */
export function remarkOn(line: XpEvent): string | undefined {
  const { kind, xp, amount } = line;
  if (isActivity(kind)) return activityViews[kind].remark(line, xpRules[kind].dailyCap ?? 0);
  if (kind === 'flashcards' && xp < amount * flashcardXp) {
    return t('why.cappedFlashcards', { cap: xpRules.flashcards.dailyCap ?? 0 });
  }
  return undefined;
}

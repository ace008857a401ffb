import type { BadgeList } from '@trellis/model/badges/badge';
import type { Course } from '@trellis/model/content/course';
import { isActivity } from '@trellis/model/activities/activities';
import { flashcardXp, isTakenBack, type XpEvent } from '@trellis/model/progress/ledger';
import { xpRules } from '@trellis/model/progress/xp-rules';
import { activityViews, type About } from '#web/shared/activities';
import { badgeNameIn } from '#web/shared/badge-texts';
import { t } from '#web/shared/i18n/locale';

/** Returns the titles of the ids in an entry. */
export function aboutOf(
  { kind, itemID }: XpEvent,
  course: Pick<Course, 'title' | 'outline'> | undefined,
  badges: BadgeList['badges'] | undefined,
): About {
  if (kind === 'badge') return { item: badgeNameIn(badges, itemID) };
  const items = course?.outline.flatMap((module) => module.items);
  return { item: items?.find(({ id }) => id === itemID)?.title, course: course?.title };
}

/** Returns the reason of an entry in words. Deleted items have no title. */
export function reasonOf(line: XpEvent, about: About): string {
  const { kind, amount, reason } = line;
  const { item, course } = about;
  if (isActivity(kind)) return activityViews[kind].reason(line, about);
  switch (kind) {
    case 'course':
      return course ? t('why.course', { course }) : t('why.courseUnknown');
    case 'flashcards':
      return t('why.flashcards', { count: amount });
    case 'course_review':
    case 'certificate':
    case 'program':
    case 'answer':
      return t(`why.${kind}`);
    case 'badge':
      return item ? t('why.badge', { badge: item }) : t('why.badgeUnknown');
    case 'correction':
      return t('why.correction', { reason });
  }
}

/** Returns why an entry has no XP or negative XP; empty if the reason explains it. */
export function remarkOn(line: XpEvent): string | undefined {
  const { kind, xp, amount } = line;
  if (isActivity(kind)) return activityViews[kind].remark(line, xpRules[kind].dailyCap ?? 0);
  if (kind === 'flashcards' && xp < amount * flashcardXp) {
    return t('why.cappedFlashcards', { cap: xpRules.flashcards.dailyCap ?? 0 });
  }
  if (kind === 'course_review' || kind === 'answer') {
    if (isTakenBack(line)) return t('why.takenBack');
    return line.revision > 0 ? t('why.again') : undefined;
  }
  return undefined;
}

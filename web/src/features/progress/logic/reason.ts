import type { BadgeList } from '@trellis/model/badges/badge';
import type { Course } from '@trellis/model/content/course';
import { dailyCap, flashcardXp, type XpEvent } from '@trellis/model/progress/ledger';
import { t } from '#web/shared/i18n/locale';

/** What a line of the ledger is about, as far as it is known and still there. */
export type About = { item?: string | undefined; course?: string | undefined };

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
export function reasonOf(line: XpEvent, { item, course }: About): string {
  const { kind, amount, reason, xp } = line;
  switch (kind) {
    case 'lesson':
      if (item && course) return t('why.lesson', { item, course });
      return course ? t('why.lessonGone', { course }) : t('why.lessonUnknown');
    case 'course':
      return course ? t('why.course', { course }) : t('why.courseUnknown');
    case 'quiz': {
      const title = item ?? course ?? '';
      if (xp < 0) return t('why.regraded', { title });
      return amount > 0
        ? t('why.quiz', { title, percent: amount })
        : t('why.quizFailed', { title });
    }
    case 'flashcards':
      return t('why.flashcards', { count: amount });
    case 'badge':
      return item ? t('why.badge', { badge: item }) : t('why.badgeUnknown');
    case 'correction':
      return t('why.correction', { reason });
  }
}

/** What explains that a line pays nothing or takes XP back; nothing where the reason says it all. */
export function remarkOn({ kind, xp, amount }: XpEvent): string | undefined {
  if (kind === 'quiz') {
    if (xp < 0) return t('why.regradedNote');
    if (xp === 0) return t(amount > 0 ? 'why.quizNote' : 'why.quizFailedNote');
  }
  if (kind === 'lesson' && xp === 0) return t('why.cappedLesson', { cap: dailyCap.lesson ?? 0 });
  if (kind === 'flashcards' && xp < amount * flashcardXp) {
    return t('why.cappedFlashcards', { cap: dailyCap.flashcards ?? 0 });
  }
  return undefined;
}

import type { BadgeList } from '@trellis/model/badges/badge';
import type { Notification } from '@trellis/model/notification';
import { badgeNameIn } from '#web/shared/badge-texts';

/** Returns what a notification calls its cause: a known badge by its current name, all others as stored. */
export const currentTitle = (
  { kind, itemID, title }: Pick<Notification, 'kind' | 'itemID' | 'title'>,
  badges: BadgeList['badges'] | undefined,
): string => (kind === 'badge' ? badgeNameIn(badges, itemID) : undefined) ?? title;

import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { badgePath } from '@trellis/model/paths';
import { refreshBadgeList } from '#functions/badges/badge-list.store';
import { sweepBadges } from '#functions/badges/sweep-badges.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';
import { groupCommit } from '#functions/runtime/group-commit';

/** Events that come while others are followed share the next turn. */
const followBadges = groupCommit<'changed'>(Infinity, async () => {
  await refreshBadgeList();
  await sweepBadges();
});

/** An admin adds, changes or removes a badge: the list of all badges follows, and whoever has earned it is given it. */
export const onBadgeWritten = onDocumentWritten(
  { ...contentOptions, document: badgePath('{badgeID}') },
  eventHandler(() => followBadges('all', 'changed')),
);

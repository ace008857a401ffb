import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { badgePath } from '@trellis/model/paths';
import { refreshBadgeList } from '#functions/badges/badge-list.store';
import { sweepBadges } from '#functions/badges/sweep-badges.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';
import { groupCommit } from '#functions/runtime/group-commit';

/** Events that arrive during an update share the next one. */
const followBadges = groupCommit<'changed'>(Infinity, async () => {
  await refreshBadgeList();
  await sweepBadges();
});

/**
 * Runs when a badge is added, changed or deleted: updates the list of badges and awards the badge to everyone who has
 * earned it.
 */
export const onBadgeWritten = onDocumentWritten(
  { ...contentOptions, document: badgePath('{badgeID}') },
  eventHandler(() => followBadges('all', 'changed')),
);

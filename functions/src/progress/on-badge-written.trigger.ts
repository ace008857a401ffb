import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { badgePath } from '@trellis/model/paths';
import { forgetBadges, refreshBadgeList } from '#functions/progress/badge-list.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** An admin adds, changes or removes a badge: the list of all badges follows. */
export const onBadgeWritten = onDocumentWritten(
  { ...contentOptions, document: badgePath('{badgeID}') },
  eventHandler(async () => {
    await refreshBadgeList('all', 'changed');
    forgetBadges();
  }),
);

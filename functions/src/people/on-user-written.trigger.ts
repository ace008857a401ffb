import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { userPath } from '@trellis/model/paths';
import { user } from '@trellis/model/user';
import { decode } from '#functions/firestore/decode';
import { applyAccess } from '#functions/people/apply-access.store';
import { introduceLearner } from '#functions/people/introduce-learner.store';
import { eventHandler, eventOptions } from '#functions/runtime/event-handler';

/** Somebody signs up, or an admin changes what they may do. */
export const onUserWritten = onDocumentWritten(
  { ...eventOptions, document: userPath('{uid}') },
  eventHandler(async ({ data }, uid) => {
    const before = decode(user, data?.before);
    const after = decode(user, data?.after);
    if (after === null) return;
    if (before === null) await introduceLearner(uid);
    if (before?.role !== after.role || before.isActive !== after.isActive) await applyAccess(uid);
  }),
);

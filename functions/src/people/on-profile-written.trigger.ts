import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { profilePath } from '@trellis/model/paths';
import { profile } from '@trellis/model/profile';
import { decode } from '#functions/firestore/decode';
import { introduceLearner } from '#functions/people/introduce-learner.store';
import { eventHandler, eventOptions } from '#functions/runtime/event-handler';

/** A learner takes another name: it follows wherever it is shown. */
export const onProfileWritten = onDocumentWritten(
  { ...eventOptions, document: profilePath('{uid}') },
  eventHandler(async ({ data }, uid) => {
    const before = decode(profile, data?.before);
    const after = decode(profile, data?.after);
    // Who creates a profile gives the learner its name in the same commit.
    if (before === null || after === null || before.displayName === after.displayName) return;
    await introduceLearner(uid);
  }),
);

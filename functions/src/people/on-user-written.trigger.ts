import { isDeepStrictEqual } from 'node:util';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { userPath } from '@trellis/model/paths';
import { keptChoices } from '@trellis/model/progress/user-progress';
import { clockSettingOf, user, type User } from '@trellis/model/user';
import { decode } from '#functions/firestore/decode';
import { applyAccess } from '#functions/people/apply-access.store';
import { syncLearner } from '#functions/people/sync-learner.store';
import { recordEvent } from '#functions/progress/record-event.store';
import { eventHandler, eventOptions } from '#functions/runtime/event-handler';

const haveSameClock = (before: User, after: User) =>
  before.timezone === after.timezone &&
  before.settings.dayStartHour === after.settings.dayStartHour &&
  isDeepStrictEqual(before.settings.restDays, after.settings.restDays);

const haveSameChoices = (before: User, after: User) =>
  isDeepStrictEqual(keptChoices(before), keptChoices(after));

/**
 * Runs when a person signs up, changes their clock settings, or has their access changed by an admin.
 */
export const onUserWritten = onDocumentWritten(
  { ...eventOptions, document: userPath('{uid}') },
  eventHandler(async ({ data }, uid) => {
    const before = decode(user, data?.before);
    const after = decode(user, data?.after);
    if (after === null) return;
    if (before === null || !haveSameChoices(before, after)) await syncLearner(uid);
    if (before === null || !haveSameClock(before, after)) {
      await recordEvent(uid, { kind: 'setting', setting: clockSettingOf(after) });
    }
    if (before?.role !== after.role || before.isActive !== after.isActive) await applyAccess(uid);
  }),
);

import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { roleRequestPath } from '@trellis/model/paths';
import { roleRequest } from '@trellis/model/people/role-request';
import { decode } from '#functions/firestore/decode';
import { notifyOfAnswer } from '#functions/people/notify-of-answer.store';
import { eventHandler, eventOptions } from '#functions/runtime/event-handler';

/** Runs when somebody asks for a role, withdraws that or is answered: notifies them of the answer. */
export const onRoleRequestWritten = onDocumentWritten(
  { ...eventOptions, document: roleRequestPath('{uid}') },
  eventHandler(async ({ data }, uid) => {
    const request = decode(roleRequest, data?.after);
    if (request !== null) await notifyOfAnswer(uid, request);
  }),
);

import { messagesPerHour } from '@trellis/model/callables/message-learner';
import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import { messagesSince } from '@trellis/model/queries';
import { refs } from '#functions/firestore/typed-refs';
import { limitPerHour } from '#functions/runtime/limit-per-hour';
import { transact } from '#functions/runtime/transact';
import { addNote } from '#functions/teaching/add-note.store';
import { openLearner, type StaffAction } from '#functions/teaching/open-learner.store';

type Message = StaffAction & { requestID: string; text: string };

/**
 * Writes a message to a learner, once per request, and an audit entry without its text, by which the messages of an hour
 * are counted. Returns whether it reached the learner.
 */
export const writeMessage = (message: Message, at = new Date()): Promise<boolean> =>
  transact(async (transaction) => {
    const { actorID, courseID, uid, requestID, text } = message;
    const learner = await openLearner(transaction, message);
    const audit = refs.audit(`message_learner:${uid}:${requestID}`).ref;
    if ((await transaction.get(audit)).exists) return true;
    if (learner.isMuted) return false;
    const written = (since: Date, limit: number) => messagesSince(actorID, since, limit);
    await limitPerHour(transaction, written, messagesPerHour, at);
    const entry: AuditEntry = {
      actorID,
      action: 'message_learner',
      subjectID: uid,
      detail: courseID,
      reason: '',
      createdAt: at,
    };
    transaction.create(audit, entry);
    addNote(transaction, { uid, itemID: courseID }, learner, {
      id: requestID,
      at,
      about: 'message',
      item: '',
      text,
    });
    return true;
  });

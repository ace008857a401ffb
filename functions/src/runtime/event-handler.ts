import { error } from 'firebase-functions/logger';
import { region } from '@trellis/model/region';
import { MalformedDocument } from '#functions/firestore/decode';

/** Options of every trigger. With `retry` an event whose handler throws comes again, for up to 24 hours. */
export const eventOptions = { region, retry: true, maxInstances: 20 } as const;

/** A course with many learners takes its time. */
export const contentOptions = { ...eventOptions, timeoutSeconds: 540 } as const;

/** The platform gives up after 24 hours without a word; before it does, we drop the event and say so. */
const maxAge = 23 * 3_600_000;

type DocumentEvent = { id: string; time: string; document: string };

/**
 * The policy for events that no retry mends: too old, or about a malformed document. They are dropped with an error in
 * the log, for an alert to find, and `npm run rebuild` to mend. Whatever else the handler throws is retried. The handler is
 * told the event and the id of the document at the root of the path.
 */
export function eventHandler<E extends DocumentEvent>(
  handle: (event: E, rootID: string) => Promise<void>,
) {
  return async (event: E): Promise<void> => {
    if (Date.now() - Date.parse(event.time) > maxAge) return drop(event, 'too old');
    try {
      await handle(event, event.document.split('/')[1] ?? '');
    } catch (problem) {
      if (!(problem instanceof MalformedDocument)) throw problem;
      drop(event, problem.message);
    }
  };
}

const drop = ({ id, time, document }: DocumentEvent, reason: string): void =>
  error('event dropped', { reason, event: id, time, document });

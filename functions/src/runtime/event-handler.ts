import { error } from 'firebase-functions/logger';
import { region } from '@trellis/model/region';
import { MalformedDocument } from '#functions/firestore/decode';

/**
 * Options of every trigger. With `retry`, an event whose handler throws is delivered again for up to 24 hours.
 */
export const eventOptions = { region, retry: true, maxInstances: 20 } as const;

/** A course with many learners takes time. */
export const contentOptions = { ...eventOptions, timeoutSeconds: 540 } as const;

/** The platform silently gives up after 24 hours; drop the event before that and log it. */
const maxAge = 23 * 3_600_000;

type DocumentEvent = { id: string; time: string; document: string };

/**
 * Wraps a trigger's handler: events that no retry can fix (too old, or about a malformed document) are dropped with an
 * error log, for alerting and for `npm run rebuild` to repair. Other errors are retried. The handler receives the
 * event and the id of the document at the root of the path.
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

import { writeEntry, type ReviewEntry } from '@trellis/model/cards/review-entry';
import { maxAppended, maxLogLength } from '@trellis/model/cards/review-log';
import type { SentLog } from '#web/data/cards/review-outbox';

/** What one write makes of a log's document. */
export type LogWrite = { log: SentLog; added: string };

/** Returns the next write of a device: as many entries as one may add; in a new document if the last one is full. */
export function nextWrite(sent: SentLog, unsent: readonly ReviewEntry[]): LogWrite {
  let added = '';
  let { lastSeq } = sent;
  for (const entry of unsent) {
    const line = `${writeEntry(entry)}\n`;
    if (added.length + line.length > maxAppended) break;
    added += line;
    lastSeq = entry.seq;
  }
  const isFull = sent.text.length + added.length > maxLogLength;
  return {
    log: {
      number: isFull ? sent.number + 1 : sent.number,
      lastSeq,
      text: isFull ? added : sent.text + added,
    },
    added,
  };
}

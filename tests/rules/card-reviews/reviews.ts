import { reviewLogPath } from '@trellis/model/paths';
import type { ReviewLog } from '@trellis/model/cards/review-log';
import { longAgo } from '#tests/factories/factory';
import { receivedAtOnce } from '#tests/factories/a-review-log';
import { serverTime, type RestWrite } from '#tests/rules/rest';

export const logPath = reviewLogPath('erin', 'phone001_1');
export const newLogPath = reviewLogPath('erin', 'laptop01_1');

/** Returns a log as a page writes it after it grew to this text. */
export const grown = (entries: string, before?: Pick<ReviewLog, 'received'>): object => ({
  entries,
  received: { ...before?.received, [entries.length]: serverTime },
  updatedAt: serverTime,
});

/** Returns the write that begins a log with a text. */
export const beginning = (entries: string, path = newLogPath): RestWrite => ({
  path,
  data: grown(entries),
});

/** Returns a log that was written long ago. */
export const old = (entries: string) => receivedAtOnce(entries, longAgo);

/** Returns a text of so many characters at least, all of it valid. */
export const longText = (length: number): string => {
  const line = `1 1 s ${'c'.repeat(40)}/${'k'.repeat(40)}\n`;
  return line.repeat(Math.ceil(length / line.length));
};

import { expect, it } from 'vitest';
import { readEntries, type ReviewEntry } from '@trellis/model/cards/review-entry';
import { maxAppended, maxLogLength } from '@trellis/model/cards/review-log';
import { nextWrite } from '#web/data/cards/next-write';

const entriesFrom = (first: number, count: number): ReviewEntry[] =>
  Array.from({ length: count }, (_, at) => ({
    device: 'device',
    seq: first + at,
    at: 1_700_000_000_000 + at,
    action: { kind: 'review', key: `course/${'c'.repeat(60)}${at}`, grade: 3, took: 1234 },
  }));

it('adds what waits to the text that the server has', () => {
  const first = nextWrite({ number: 1, lastSeq: 0, text: '' }, entriesFrom(1, 2));
  expect(first.log).toMatchObject({ number: 1, lastSeq: 2, text: first.added });
  const second = nextWrite(first.log, entriesFrom(3, 1));
  expect(second.log.text).toBe(first.log.text + second.added);
  expect(readEntries('device', second.log.text).map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

it('sends a long session in parts, each within the limits, and begins another document when one is full', () => {
  let sent = { number: 1, lastSeq: 0, text: '' };
  let waiting = entriesFrom(1, 6000);
  const texts = new Map<number, string>();
  while (waiting.length > 0) {
    const { log, added } = nextWrite(sent, waiting);
    expect(added.length).toBeLessThanOrEqual(maxAppended);
    expect(log.text.length).toBeLessThanOrEqual(maxLogLength);
    expect(log.text.endsWith(added)).toBe(true);
    texts.set(log.number, log.text);
    sent = log;
    waiting = waiting.filter(({ seq }) => seq > log.lastSeq);
  }
  const all = [...texts.values()].flatMap((text) => readEntries('device', text));
  expect(texts.size).toBeGreaterThan(2);
  expect(all.map(({ seq }) => seq)).toEqual(entriesFrom(1, 6000).map(({ seq }) => seq));
});

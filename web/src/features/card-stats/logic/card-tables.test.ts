import { beforeAll, expect, it } from 'vitest';
import { newCardState, type CardState } from '@trellis/model/cards/card-state';
import type { ReviewAction, ReviewEntry } from '@trellis/model/cards/review-entry';
import { defaultOptions } from '@trellis/model/cards/review-options';
import { logRows, scheduleRows } from '#web/features/card-stats/logic/card-tables';
import { csvOf } from '#web/shared/csv';
import { loadTexts } from '#web/shared/i18n/locale';

beforeAll(() => loadTexts('card-stats'));

const at = Date.parse('2026-11-30T12:00:00Z');
const texts = {
  textOf: ({ cardID }: { cardID: string }) => (cardID === 'sum' ? '=1+1' : ''),
  titleOf: (courseID: string) => (courseID === 'ferns' ? 'Ferns' : ''),
};
const state = (fields: Partial<CardState>): CardState => ({
  ...newCardState(),
  ...{ due: at, reviewedAt: 1, stage: 2, stability: 12.3456, difficulty: 5.6789 },
  ...{ reviews: 3, lapses: 1 },
  ...fields,
});
const entry = (seq: number, action: ReviewAction, time = at): ReviewEntry => ({
  ...{ device: 'phone123', seq, at: time, action },
});

it('writes a row for each card that is not gone', () => {
  const [head, first, ...rest] = scheduleRows(
    new Map([
      ['ferns/sum', state({})],
      ['moss/b:2', state({ isSuspended: true, reviewedAt: 0 })],
      ['ferns/gone', state({ isForgotten: true })],
    ]),
    texts,
  );
  expect(first).toEqual([
    ...['Ferns', '=1+1', 'ferns/sum', '2026-11-30T12:00:00.000Z', 12.35, 5.68, 3, 1],
    'In review',
  ]);
  expect(rest).toHaveLength(1);
  expect(rest[0]).toHaveLength(head!.length);
  expect(rest[0]!.slice(2, 4)).toEqual(['moss/b:2', '']);
  expect(rest[0]!.at(-1)).toBe('Set aside');
});

it('writes no formula that a spreadsheet would run', () => {
  const csv = csvOf(scheduleRows(new Map([['ferns/sum', state({})]]), texts));
  expect(csv).toContain("Ferns,'=1+1,");
});

it('writes every entry of the log, oldest first', () => {
  const key = 'ferns/spore';
  const rows = logRows([
    entry(5, { kind: 'clock', fromSeq: 1, offset: -5 }),
    entry(4, { kind: 'options', options: defaultOptions }),
    entry(3, { kind: 'bury', key, until: at }),
    entry(2, { kind: 'undo', seq: 1 }),
    entry(1, { kind: 'review', key, grade: 3, took: 2500 }),
    entry(9, { kind: 'suspend', key }, at - 1),
    entry(10, { kind: 'bury', key, until: 9e15 }, at + 1),
  ]);
  expect(rows.slice(1).map(([, , seq, action]) => [seq, action])).toEqual([
    ...[
      [9, 'suspend'],
      [1, 'review'],
      [2, 'undo'],
      [3, 'bury'],
      [4, 'options'],
      [5, 'clock'],
    ],
    [10, 'bury'],
  ]);
  expect(rows[2]).toEqual([
    ...['2026-11-30T12:00:00.000Z', 'phone123', 1, 'review', key, 3, 2.5, ''],
  ]);
  expect(rows[4]!.at(-1)).toBe('2026-11-30T12:00:00.000Z');
  expect(rows[7]!.at(-1)).toBe('');
  expect(rows.every((row) => row.length === rows[0]!.length)).toBe(true);
});

import { describe, expect, it } from 'vitest';
import { replay } from '@trellis/model/cards/replay';
import type { ReviewAction, ReviewEntry } from '@trellis/model/cards/review-entry';
import { readEntries } from '@trellis/model/cards/review-entry';
import { defaultOptions } from '@trellis/model/cards/review-options';
import { planReviews } from '#web/features/review-import/logic/plan-reviews';
import { readReviewTable } from '#web/features/review-import/logic/read-review-table';
import { CardFileProblem } from '#web/shared/card-files/card-file-problem';

const now = Date.parse('2026-11-30T12:00:00Z');
const day = 86_400_000;
const read = (text: string) => readReviewTable(text, now, () => {});
const head = 'Time (UTC),Device,Number,Action,Card,Grade (1–4),Seconds,Details';
const table = (...rows: string[]) =>
  `\ufeff${[head, ...rows].join('\r\n')}\r\n`.replaceAll('\r\n', '\n');

describe('a table', () => {
  it('is read with what was done, without what was taken back, at the right times', () => {
    const { found, skipped } = read(
      table(
        '2026-11-20T08:00:00.000Z,phone123,1,review,ferns/spore,3,2.5,',
        '2026-11-20T08:00:01.250Z,phone123,2,review,ferns/spore:r,1,0,',
        '2026-11-20T08:00:02.000Z,phone123,3,undo,,,,2',
        '2026-11-20T08:00:03.000Z,phone123,4,bury,ferns/frond,,,2026-12-24T00:00:00.000Z',
        `2026-11-20T08:00:04.000Z,phone123,5,options,,,,"${JSON.stringify(defaultOptions).replaceAll('"', '""')}"`,
        '2026-11-20T08:00:05.000Z,phone123,6,clock,,,,"4, -1000 ms"',
        '2026-11-20T09:00:00.000Z,phone123,7,imported,\'-odd/card:2,4,"12,5",',
      ),
    );
    expect(skipped).toEqual([]);
    const at = (text: string) => Date.parse(`2026-11-20T${text}Z`);
    expect(found).toEqual([
      {
        at: at('08:00:00'),
        action: { kind: 'imported', key: 'ferns/spore', grade: 3, took: 2500 },
      },
      {
        at: at('08:00:02'),
        action: { kind: 'bury', key: 'ferns/frond', until: Date.parse('2026-12-24T00:00:00Z') },
      },
      { at: at('08:00:03'), action: { kind: 'options', options: defaultOptions } },
      {
        at: at('09:00:00'),
        action: { kind: 'imported', key: '-odd/card:2', grade: 4, took: 12_500 },
      },
    ]);
  });

  it('is read as a spreadsheet has saved it again, also without its head', () => {
    const row = '2026-11-20T08:00:00.000Z;phone123;1;review;ferns/spore;3;2,5;';
    expect(read(row).found).toHaveLength(1);
    expect(read(`${head.replaceAll(',', ';')}\n${row}`).found).toHaveLength(1);
    expect(read(`${head}\n${row}`.replaceAll(/[;,](?!5;)/g, '\t')).found).toHaveLength(1);
  });

  it.each([
    ['badTime', 'yesterday,phone123,1,review,ferns/spore,3,1,'],
    ['badTime', '1969-11-20T08:00:00.000Z,phone123,1,review,ferns/spore,3,1,'],
    ['badTime', '2026-13-20T08:00:00.000Z,phone123,1,review,ferns/spore,3,1,'],
    ['badNumber', '2026-11-20T08:00:00.000Z,phone123,0,review,ferns/spore,3,1,'],
    ['badNumber', '2026-11-20T08:00:00.000Z,,1,review,ferns/spore,3,1,'],
    ['badAction', '2026-11-20T08:00:00.000Z,phone123,1,delete,ferns/spore,3,1,'],
    ['badAction', "'=HYPERLINK(1),'@x"],
    ['badCard', '2026-11-20T08:00:00.000Z,phone123,1,review,=cmd|x!A1,3,1,'],
    ['badCard', '2026-11-20T08:00:00.000Z,phone123,1,suspend,ferns,,,'],
    ['badGrade', '2026-11-20T08:00:00.000Z,phone123,1,review,ferns/spore,0,1,'],
    ['badGrade', '2026-11-20T08:00:00.000Z,phone123,1,review,ferns/spore,5,1,'],
    ['badSeconds', '2026-11-20T08:00:00.000Z,phone123,1,review,ferns/spore,3,-1,'],
    ['badDetails', '2026-11-20T08:00:00.000Z,phone123,1,undo,,,,none'],
    ['badDetails', '2026-11-20T08:00:00.000Z,phone123,1,options,,,,{}'],
    ['badDetails', '2026-11-20T08:00:00.000Z,phone123,1,clock,,,,often'],
    ['badDetails', '2026-11-20T08:00:00.000Z,phone123,1,bury,ferns/spore,,,'],
    ['future', '2026-12-01T08:00:00.000Z,phone123,1,review,ferns/spore,3,1,'],
  ])('names the row that is wrong and keeps the others: %s, %#', (reason, row) => {
    const good = '2026-11-20T08:00:00.000Z,laptop01,1,review,ferns/spore,3,1,';
    const { found, skipped } = read(table(good, row));
    expect(found).toHaveLength(1);
    expect(skipped).toMatchObject([{ number: 3, reason, count: 1 }]);
  });

  it('takes a time that is in the future by a clock that was wrong', () => {
    const { found } = read(
      table(
        '2026-12-05T08:00:00.000Z,phone123,1,review,ferns/spore,3,1,',
        `2026-12-05T08:00:01.000Z,phone123,2,clock,,,,"1, ${-10 * day} ms"`,
      ),
    );
    expect(found.map(({ at }) => at)).toEqual([Date.parse('2026-11-25T08:00:00Z')]);
  });

  it.each([
    ['noReviews', ''],
    ['noReviews', '\n\n'],
    ['noReviews', table()],
    ['wrongColumns', 'front,back\nspore,a cell'],
    ['wrongColumns', `${head}\nnothing of this`],
    ['wrongColumns', 'a,b,c,d,e,f,g,h\n1,2,3,4,5,6,7,8'],
  ])('is refused: %s, %#', (kind, text) => {
    expect(() => read(text)).toThrow(new CardFileProblem(kind as 'noReviews'));
  });

  it('of 200,000 rows is read, and is too much for one import', () => {
    const rows = Array.from({ length: 200_000 }, (_, at) =>
      [
        new Date(now - at * 60_000).toISOString(),
        'phone123',
        at + 1,
        'review',
        `ferns/c${at % 999}`,
        3,
        1,
        '',
      ].join(','),
    );
    const file = read(table(rows.join('\n')));
    expect(file.found).toHaveLength(200_000);
    expect(() => planReviews(file, [])).toThrow(new CardFileProblem('tooMany', '200000'));
  }, 120_000);
});

describe('a plan', () => {
  const entry = (seq: number, at: number, action: ReviewAction): ReviewEntry => ({
    ...{ device: 'phone123', seq, at, action },
  });
  const review = (key: string, grade: 1 | 2 | 3 | 4 = 3): ReviewAction => ({
    ...{ kind: 'review', key, grade, took: 900 },
  });
  const imported = (at: number, key: string) => ({
    ...{ at, action: { kind: 'imported', key, grade: 3, took: 0 } as const },
  });

  it('has what the log does not have: no review of the same card at the same time', () => {
    const log = [
      entry(1, now - day, review('ferns/a')),
      entry(2, now - day + 1, review('ferns/b')),
      entry(3, now - day + 2, { kind: 'undo', seq: 2 }),
      entry(4, now - day + 3, { kind: 'suspend', key: 'ferns/a' }),
      entry(5, now, review('ferns/c')),
      entry(6, now, { kind: 'clock', fromSeq: 5, offset: -day }),
    ];
    const found = [
      imported(now - day, 'ferns/a'),
      imported(now - day + 1, 'ferns/b'),
      { at: now - day + 3, action: { kind: 'suspend', key: 'ferns/a' } as const },
      imported(now - day, 'ferns/c'),
      imported(now - 2 * day, 'ferns/a'),
      imported(now - 2 * day, 'ferns/a'),
      imported(now - 2 * day, 'moss/a'),
      { at: now - 2 * day, action: { kind: 'suspend', key: 'moss/a' } as const },
    ];
    const plan = planReviews({ found, skipped: [] }, log);
    expect(plan).toMatchObject({
      ...{ decisions: 1, known: 5 },
      courses: [
        { courseID: 'ferns', reviews: 1, cards: 1 },
        { courseID: 'moss', reviews: 1, cards: 1 },
      ],
    });
    expect(plan.parts.map(({ count }) => count)).toEqual([3]);
    const written = readEntries('import01', plan.parts[0]!.text);
    expect(written.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    const again = planReviews({ found, skipped: [] }, [...log, ...written]);
    expect(again).toMatchObject({ parts: [], known: 8 });
  });

  it('divides what it adds into writes that rules let through', () => {
    const found = Array.from({ length: 2500 }, (_, at) =>
      imported(now - at, `${'a'.repeat(20)}/${'b'.repeat(20)}`),
    );
    const { parts } = planReviews({ found, skipped: [] }, []);
    expect(parts.length).toBe(3);
    expect(Math.max(...parts.map(({ text }) => text.length))).toBeLessThanOrEqual(60_000);
    const entries = parts.flatMap(({ text, count }) => {
      const read = readEntries('import01', text);
      expect(read).toHaveLength(count);
      return read;
    });
    expect(entries.map(({ seq }) => seq)).toEqual(found.map((_, at) => at + 1));
    expect(replay(entries).states.get(found[0]!.action.key)?.reviews).toBe(2500);
  });
});

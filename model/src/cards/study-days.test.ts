import { describe, expect, it } from 'vitest';
import { emptySchedule, replay } from '#model/cards/replay';
import type { ReviewAction } from '#model/cards/review-entry';
import { defaultOptions } from '#model/cards/review-options';
import type { ReceivedEntry } from '#model/cards/review-log';
import { studyOf } from '#model/cards/study-days';
import { clockOf } from '#model/progress/clock';

const clock = clockOf([]);
const day = 86_400_000;
const minute = 60_000;
const noon = Date.UTC(2026, 9, 5, 12);

let seq = 0;
const received = (
  at: number,
  receivedAt: number,
  action: ReviewAction,
  device = 'phone001',
): ReceivedEntry => ({ device, seq: ++seq, at, receivedAt, action });
const review = (key: string, grade: 1 | 2 | 3 | 4 = 3): ReviewAction => ({
  kind: 'review',
  key,
  grade,
  took: 0,
});
const now = (key: string, minutes = 0, grade: 1 | 2 | 3 | 4 = 3) =>
  received(noon + minutes * minute, noon + minutes * minute, review(key, grade));

/** Returns how many cards counted on which day. */
async function counts(tail: ReceivedEntry[], before: ReceivedEntry[] = []) {
  const whole = async () => [...before, ...tail];
  const { days } = await studyOf(replay(before), tail, clock, whole);
  return Object.fromEntries([...days].map(([at, cards]) => [at, cards.size]));
}

describe('what counts as studied', () => {
  it('is each card once a day, with all its sides', async () => {
    const tail = [now('a/1'), now('a/1:r'), now('a/2:1'), now('a/2:2'), now('b/1')];
    expect(await counts(tail)).toEqual({ '2026-10-05': 3 });
  });

  it('is no more when a card is graded again and again', async () => {
    const tail = Array.from({ length: 200 }, (_, i) => now('a/1', i, i % 2 ? 3 : 1));
    expect(await counts(tail)).toEqual({ '2026-10-05': 1 });
  });

  it('is no imported review, whenever it was given, and no more because of it', async () => {
    const imported = (key: string, at: number, receivedAt = noon) =>
      received(at, receivedAt, { kind: 'imported', key, grade: 3, took: 0 });
    const many = [0, 1, 2, 40].flatMap((days) =>
      ['a/1', 'a/2', 'b/1'].map((key) => imported(key, noon - days * day)),
    );
    expect(await counts(many)).toEqual({});
    expect(await counts([...many, imported('a/1', noon - day, noon + day)])).toEqual({});
    expect(await counts([...many, now('a/9'), now('a/1', 60 * 24)])).toEqual({ '2026-10-05': 1 });
  });

  it('is no more when a review is taken back and made again', async () => {
    const first = now('a/1');
    const undo = received(noon + minute, noon + minute, { kind: 'undo', seq: first.seq });
    expect(await counts([first, undo])).toEqual({});
    expect(await counts([first, undo, now('a/1', 2)])).toEqual({ '2026-10-05': 1 });
  });

  it('is not a card that is not due, as when it is crammed', async () => {
    const learned = [received(noon - 5 * day, noon - 5 * day, review('a/1', 4))];
    const dueAt = replay(learned).states.get('a/1')!.due;
    expect(dueAt).toBeGreaterThan(noon);
    expect(await counts([now('a/1')], learned)).toEqual({});
    const onTime = received(dueAt, dueAt, review('a/1'));
    expect(Object.values(await counts([onTime], learned))).toEqual([1]);
  });

  it('is a card that is due later on the same learning day', async () => {
    const learned = [received(noon - 5 * day, noon - 5 * day, review('a/1', 4))];
    const dueAt = replay(learned).states.get('a/1')!.due;
    const earlier = dueAt - 7 * 60 * minute;
    expect(clock.dayOf(new Date(earlier))).toBe(clock.dayOf(new Date(dueAt)));
    const tail = [received(earlier, earlier, review('a/1'))];
    expect(Object.values(await counts(tail, learned))).toEqual([1]);
  });

  it('belongs to the day on which it reached the server, whatever the device says', async () => {
    const offline = [1, 2, 3].map((days) => received(noon - days * day, noon, review(`a/${days}`)));
    expect(await counts(offline)).toEqual({ '2026-10-05': 3 });
  });

  it('is nothing dated more than a month back, or into the future', async () => {
    const forged = [
      received(noon - 31 * day, noon, review('a/1')),
      received(noon + day, noon, review('a/2')),
      received(noon + 11 * minute, noon, review('a/3')),
      received(1, noon, review('a/4')),
    ];
    expect(await counts(forged)).toEqual({});
    const honest = [
      received(noon - 29 * day, noon, review('a/1')),
      received(noon + 9 * minute, noon, review('a/2')),
    ];
    expect(await counts(honest)).toEqual({ '2026-10-05': 2 });
  });

  it('is one card a day when a month of reviews of it is sent at once', async () => {
    const forged = Array.from({ length: 29 }, (_, i) =>
      received(noon - (29 - i) * day, noon, review('a/1', 1)),
    );
    expect(await counts(forged)).toEqual({ '2026-10-05': 1 });
  });

  it('is the same when the whole log has to be replayed', async () => {
    const folded = [received(noon - day, noon - day, review('a/1', 4)), now('a/2', -3 * 24 * 60)];
    const late = received(noon - 2 * day, noon, review('a/1'), 'laptop01');
    const study = await studyOf(replay(folded), [late, now('a/3')], clock, async () => [
      ...folded,
      late,
      ...[received(noon, noon, review('a/3'))],
    ]);
    expect(study.isWhole).toBe(true);
    expect(study.schedule.states.get('a/1')!.reviews).toBe(2);
    expect([...study.days.get('2026-10-05')!]).toContain('a/1');
  });

  it('is known without packs, from the whole log', async () => {
    const folded = [received(noon - day, noon - day, review('a/1', 1))];
    const tail = [now('a/2')];
    const study = await studyOf(undefined, tail, clock, async () => [...folded, ...tail]);
    expect(study.isWhole).toBe(true);
    expect(study.schedule.states.size).toBe(2);
    expect(Object.fromEntries(study.days)).toEqual({ '2026-10-05': new Set(['a/2']) });
  });

  it('is a suspended, buried or forgotten card that is reviewed all the same when due', async () => {
    const key = 'a/1';
    const learned = [
      received(noon - day, noon - day, review(key, 1)),
      received(noon - day, noon - day, { kind: 'suspend', key }),
      received(noon - day, noon - day, { kind: 'bury', key, until: noon + day }),
      received(noon - day, noon - day, { kind: 'forget', key }),
    ];
    expect(await counts([now(key)], learned)).toEqual({ '2026-10-05': 1 });
  });

  it('does not depend on options that are set to make everything due', async () => {
    const options = { ...defaultOptions, learningSteps: [], longestInterval: 1, retention: 0.99 };
    const tail = [
      received(noon, noon, { kind: 'options', options }),
      ...Array.from({ length: 50 }, (_, i) => now('a/1', i + 1, 3)),
    ];
    expect(await counts(tail)).toEqual({ '2026-10-05': 1 });
  });

  it('is nothing for nothing', async () => {
    expect((await studyOf(emptySchedule(), [], clock, async () => [])).days.size).toBe(0);
  });
});

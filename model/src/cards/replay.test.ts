import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continueReplay, countedEntries, emptySchedule, replay } from '#model/cards/replay';
import type { ReviewAction, ReviewEntry } from '#model/cards/review-entry';
import { defaultOptions } from '#model/cards/review-options';

const begin = Date.UTC(2026, 0, 1, 9);
const day = 86_400_000;
const keys = ['a/1', 'a/2', 'a/2:r', 'b/1:3'];

const review = (key: string, grade: 1 | 2 | 3 | 4 = 3): ReviewAction => ({
  kind: 'review',
  key,
  grade,
  took: 0,
});
const entry = (
  seq: number,
  at: number,
  action: ReviewAction,
  device = 'phone001',
): ReviewEntry => ({
  ...{ device, seq, at, action },
});

/** What a learner does at some minute: mostly reviews, and everything else that a log can have. */
const action: fc.Arbitrary<(seq: number) => ReviewAction> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...keys), fc.constantFrom<(1 | 2 | 3 | 4)[]>(1, 2, 3, 4))
      .map(
        ([key, grade]) =>
          () =>
            review(key, grade),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .nat(5)
      .map(
        (back) => (seq: number) => ({ kind: 'undo', seq: Math.max(1, seq - 1 - back) }) as const,
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('suspend', 'resume', 'forget'), fc.constantFrom(...keys))
      .map(
        ([kind, key]) =>
          () =>
            ({ kind, key }) as const,
      ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...keys), fc.nat(3)).map(
      ([key, days]) =>
        () =>
          ({ kind: 'bury', key, until: begin + days * day }) as const,
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(0.8, 0.9, 0.95)
      .map(
        (retention) => () =>
          ({ kind: 'options', options: { ...defaultOptions, retention } }) as const,
      ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(4), fc.constantFrom(-day, day)).map(
      ([back, offset]) =>
        (seq: number) =>
          ({ kind: 'clock', fromSeq: Math.max(1, seq - back), offset }) as const,
    ),
  },
);

/** Two devices that are on- and offline in turn: what each does, and after which steps it sends. */
const twoDevices = fc.array(
  fc.record({
    device: fc.constantFrom('phone001', 'laptop01'),
    minutes: fc.integer({ min: 0, max: 3000 }),
    action,
    sends: fc.boolean(),
  }),
  { minLength: 1, maxLength: 30 },
);

type Story = typeof twoDevices extends fc.Arbitrary<infer T> ? T : never;

/** Plays a story. Returns all entries, and those that each sending took to the server, in its order. */
function play(story: Story): { all: ReviewEntry[]; sent: ReviewEntry[][] } {
  const logs = new Map<string, ReviewEntry[]>();
  const pending = new Map<string, ReviewEntry[]>();
  const sent: ReviewEntry[][] = [];
  let at = begin;
  for (const { device, minutes, action: does, sends } of story) {
    at += minutes * 60_000;
    const log = logs.get(device) ?? [];
    const seq = log.length + 1;
    const made = entry(seq, at, does(seq), device);
    logs.set(device, [...log, made]);
    pending.set(device, [...(pending.get(device) ?? []), made]);
    if (!sends) continue;
    sent.push(pending.get(device)!);
    pending.set(device, []);
  }
  for (const rest of pending.values()) if (rest.length > 0) sent.push(rest);
  return { all: [...logs.values()].flat(), sent };
}

describe('two devices', () => {
  it('show the same state whatever the order of their entries, and lose none of them', () => {
    fc.assert(
      fc.property(twoDevices, fc.infiniteStream(fc.nat()), (story, random) => {
        const { all, sent } = play(story);
        expect(sent.flat()).toHaveLength(all.length);
        const once = replay(all);
        const shuffled = all
          .map((each) => ({ each, place: random.next().value }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ each }) => each);
        expect(replay([...shuffled, ...shuffled.slice(0, 3)])).toEqual(once);
        const undone = new Set(
          all.flatMap(({ device, action: { kind, ...rest } }) =>
            kind === 'undo' && 'seq' in rest ? [`${device} ${rest.seq}`] : [],
          ),
        );
        const counting = all.filter(
          ({ device, seq, action: { kind } }) =>
            kind === 'review' && !undone.has(`${device} ${seq}`),
        );
        let reviews = 0;
        replay(all, () => reviews++);
        expect(reviews).toBe(counting.length);
        expect([...once.states.values()].reduce((sum, state) => sum + state.reviews, 0)).toBe(
          reviews,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('continue from what is folded as if all were replayed, or say that they cannot', () => {
    let continued = 0;
    fc.assert(
      fc.property(twoDevices, fc.nat(100), (story, share) => {
        const { sent, all } = play(story);
        const folded = Math.floor((sent.length * share) / 100);
        const base = replay(sent.slice(0, folded).flat());
        const result = continueReplay(base, sent.slice(folded).flat());
        if (result === undefined) return;
        continued++;
        expect(result).toEqual(replay(all));
      }),
      { numRuns: 1000 },
    );
    expect(continued).toBeGreaterThan(300);
  });

  it('see the same reviews when they continue as when they replay', () => {
    const first = [entry(1, begin, review('a/1'))];
    const second = [entry(2, begin + day, review('a/1', 1)), entry(3, begin + day, review('a/2'))];
    const seen: unknown[][] = [];
    continueReplay(replay(first), second, (...visit) => seen.push(visit));
    const all: unknown[][] = [];
    replay([...first, ...second], (...visit) => all.push(visit));
    expect(all.slice(1)).toEqual(seen);
  });
});

/** Returns the entries of a log as one device brings them along elsewhere. */
const copyOf = (log: ReviewEntry[]): ReviewEntry[] =>
  countedEntries(log).flatMap(({ at, action: done }, index) => {
    const copied = done.kind === 'review' ? { ...done, kind: 'imported' as const } : done;
    return done.kind === 'clock' ? [] : [entry(index + 1, at, copied, 'import01')];
  });

describe('an imported log', () => {
  it('gives the schedule that it came from', () => {
    fc.assert(
      fc.property(twoDevices, (story) => {
        const { all } = play(story);
        const { states, options } = replay(all);
        expect(replay(copyOf(all))).toMatchObject({ states, options });
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing where its reviews are known, however often it is imported', () => {
    fc.assert(
      fc.property(twoDevices, (story) => {
        const { all } = play(story);
        const copies = copyOf(all).filter(({ action: done }) => done.kind === 'imported');
        const others = copies.map((each) => ({ ...each, device: 'import02' }));
        expect(replay([...copies, ...others, ...all])).toEqual(replay(all));
        expect(replay([...others, ...copies])).toEqual(replay(copies));
        const continued = continueReplay(replay(all), copies);
        if (continued) expect(continued).toEqual(replay(all));
      }),
      { numRuns: 500 },
    );
  });

  it('counts a review whose original was taken back', () => {
    const own = [
      entry(1, begin, review('a/1', 1)),
      entry(2, begin + day, { kind: 'undo', seq: 1 }),
    ];
    const copy = entry(1, begin, { kind: 'imported', key: 'a/1', grade: 1, took: 0 }, 'import01');
    expect(replay([...own, copy])).toEqual(replay([own[0]!]));
  });
});

describe('a replay', () => {
  it('takes back exactly the entry that an undo names', () => {
    const entries = [entry(1, begin, review('a/1', 1)), entry(2, begin + 1000, review('a/1', 4))];
    const undo = entry(3, begin + 2000, { kind: 'undo', seq: 2 });
    expect(replay([...entries, undo]).states).toEqual(replay(entries.slice(0, 1)).states);
    const otherDevice = entry(2, begin + 2000, { kind: 'undo', seq: 1 }, 'laptop01');
    expect(replay([...entries, otherDevice]).states).toEqual(replay(entries).states);
  });

  it('goes by time, then device, then number', () => {
    const same = [
      entry(2, begin, review('a/1', 4), 'phone001'),
      entry(5, begin, review('a/1', 1), 'laptop01'),
      entry(6, begin, review('a/1', 3), 'laptop01'),
      entry(9, begin - 1, review('a/1', 2), 'phone001'),
    ];
    const seen: number[] = [];
    replay(same, ({ action }) => seen.push(action.grade));
    expect(seen).toEqual([2, 1, 3, 4]);
  });

  it('corrects the entries of a device whose clock was wrong by a day', () => {
    const wrong = [
      entry(1, begin + day, review('a/1')),
      entry(2, begin + day + 1000, review('a/2')),
      entry(3, begin + day + 2000, { kind: 'clock', fromSeq: 1, offset: -day }),
      entry(4, begin + 3000, review('b/1:3')),
    ];
    const right = [
      entry(1, begin, review('a/1')),
      entry(2, begin + 1000, review('a/2')),
      entry(4, begin + 3000, review('b/1:3')),
    ];
    expect(replay(wrong).states).toEqual(replay(right).states);
    expect(replay(wrong.slice(0, 2)).states).not.toEqual(replay(right.slice(0, 2)).states);
  });

  it('keeps two entries that two tabs of a device gave the same number', () => {
    const one = entry(1, begin, review('a/1'));
    const other = entry(1, begin, review('a/2'));
    expect(replay([one, other, one]).states.size).toBe(2);
    expect(replay([other, one, other])).toEqual(replay([one, other]));
    expect(continueReplay(replay([one]), [other])).toEqual(replay([one, other]));
  });

  it('schedules by the options that hold at the time, not by later ones', () => {
    const options = { ...defaultOptions, learningSteps: [], retention: 0.7 };
    const both = [
      entry(1, begin, review('a/1')),
      entry(2, begin + 1, { kind: 'options', options }),
      entry(3, begin + 2, review('a/2')),
    ];
    const { states } = replay(both);
    expect(states.get('a/1')).toEqual(replay(both.slice(0, 1)).states.get('a/1'));
    expect(states.get('a/2')!.stage).toBe(2);
  });

  it('asks for the whole log when an entry comes before what is folded about its card', () => {
    const base = replay([entry(2, begin + day, review('a/1'))]);
    expect(continueReplay(base, [entry(1, begin, review('a/1'), 'laptop01')])).toBeUndefined();
    expect(continueReplay(base, [entry(1, begin, review('a/2'), 'laptop01')])).toBeDefined();
    expect(continueReplay(base, [entry(3, begin + day, { kind: 'undo', seq: 2 })])).toBeUndefined();
  });

  it('gives nothing for nothing', () => {
    expect(replay([])).toEqual(emptySchedule());
    expect(continueReplay(emptySchedule(), [])).toEqual(emptySchedule());
  });
});

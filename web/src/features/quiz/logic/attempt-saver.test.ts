import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAttemptSaver } from '#web/features/quiz/logic/attempt-saver';
import { AnsweredElsewhere } from '#web/features/quiz/data/answered-elsewhere';
import type { AttemptChanges } from '#web/features/quiz/data/attempt.commands';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Creates a saver and records its writes with their times, with control over the server's responses. */
function start() {
  const writes: {
    at: number;
    changes: AttemptChanges;
    answer: (isTaken: boolean) => void;
    /** Rejects the write because another device wrote first; `answerIDs` are those on the server. */
    isBehind: (answerIDs: Record<string, string>) => void;
  }[] = [];
  const kept = new Map<string, unknown>();
  const begin = Date.now();
  let given = 0;
  const saver = createAttemptSaver({
    write: (changes) =>
      new Promise<void>((done, fail) =>
        writes.push({
          at: Date.now() - begin,
          changes,
          answer: (isTaken) => (isTaken ? done() : fail(new Error('refused'))),
          isBehind: (answerIDs) => fail(new AnsweredElsewhere(answerIDs)),
        }),
      ),
    keep: (id, unsent) => (unsent === null ? kept.delete(id) : kept.set(id, unsent)),
    newID: () => `id${++given}`,
  });
  return { saver, writes, kept };
}
const settled = () => vi.advanceTimersByTimeAsync(0);

it('throttles writes to one per two seconds, and writes each change within that time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 40 }),
      async (gaps) => {
        const { saver, writes } = start();
        const typedAt: number[] = [];
        let now = 0;
        for (const gap of gaps) {
          await vi.advanceTimersByTimeAsync(gap);
          now += gap;
          typedAt.push(now);
          saver.change('q', `${typedAt.length}`, '');
        }
        await vi.advanceTimersByTimeAsync(2000);
        typedAt.forEach((at, index) => {
          const write = writes.find(({ changes }) => Number(changes.answers['q']) > index);
          expect(write!.at - at).toBeLessThanOrEqual(2000);
        });
        writes.slice(1).forEach(({ at }, index) => {
          expect(at - writes[index]!.at).toBeGreaterThanOrEqual(2000);
        });
      },
    ),
  );
});

it('writes only changed fields, flags together with answers', async () => {
  const { saver, writes } = start();
  saver.change('a', '1', '');
  saver.change('b', '2', '');
  saver.change('a', '3', '');
  saver.flag(['b']);
  await vi.advanceTimersByTimeAsync(500);
  expect(writes.map(({ changes }) => changes)).toEqual([
    { answers: { a: '3', b: '2' }, answerIDs: { a: 'id1', b: 'id2' }, flagged: ['b'] },
  ]);
  saver.change('b', '4', '');
  await vi.advanceTimersByTimeAsync(2000);
  expect(writes[1]!.changes).toEqual({ answers: { b: '4' }, answerIDs: { b: 'id3' } });
});

it('shows pending input until the server confirms it, in any order of responses', async () => {
  const { saver, writes, kept } = start();
  saver.change('a', 'one', 'before');
  expect(saver.snapshot()).toMatchObject({ answers: { a: 'one' }, state: 'unsaved' });
  void saver.flush();
  expect(saver.snapshot().state).toBe('saving');
  saver.change('a', 'two', 'id1');
  expect(kept.get('a')).toEqual({ held: ['before', 'id1'], text: 'two' });
  writes[0]!.answer(true);
  await settled();
  expect(saver.snapshot()).toMatchObject({ answers: { a: 'two' }, state: 'unsaved' });
  expect(kept.get('a')).toEqual({ held: ['id1'], text: 'two' });
  saver.change('a', 'three', 'id1');
  expect(kept.get('a')).toEqual({ held: ['id1'], text: 'three' });
  void saver.flush();
  writes[1]!.answer(true);
  await settled();
  expect(saver.snapshot()).toEqual({ answers: {}, flagged: undefined, state: 'saved' });
  expect(kept.size).toBe(0);
});

it('keeps rejected answers and retries them with the next change', async () => {
  const { saver, writes, kept } = start();
  saver.change('a', 'one', '');
  const flushed = saver.flush();
  writes[0]!.answer(false);
  await expect(flushed).rejects.toThrow('refused');
  expect(saver.snapshot()).toMatchObject({ answers: { a: 'one' }, state: 'refused' });
  expect(kept.size).toBe(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(writes).toHaveLength(1);
  saver.change('b', 'two', '');
  await vi.advanceTimersByTimeAsync(2000);
  expect(writes[1]!.changes.answers).toEqual({ a: 'one', b: 'two' });
});

it('clears the rejected state once all is saved, despite other failed writes', async () => {
  const { saver, writes } = start();
  saver.change('a', 'one', '');
  const flushed = saver.flush();
  await expect(saver.flushBy(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(saver.snapshot()).toMatchObject({ answers: { a: 'one' }, state: 'saving' });
  writes[0]!.answer(true);
  await flushed;
  expect(saver.snapshot()).toEqual({ answers: {}, flagged: undefined, state: 'saved' });
});

it('keeps input entered after a rejected write', async () => {
  const { saver, writes } = start();
  saver.change('a', 'one', '');
  void saver.flush().catch(() => {});
  saver.change('a', 'two', '');
  writes[0]!.answer(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(writes[1]!.changes.answers).toEqual({ a: 'two' });
});

it('includes pending answers in the submission, none twice', async () => {
  const { saver, writes } = start();
  saver.change('a', 'one', '');
  const given: AttemptChanges[] = [];
  await saver.flushBy(async (changes) => void given.push(changes));
  await saver.flushBy(async (changes) => void given.push(changes));
  await vi.advanceTimersByTimeAsync(5000);
  expect(given).toEqual([
    { answers: { a: 'one' }, answerIDs: { a: 'id1' } },
    { answers: {}, answerIDs: {} },
  ]);
  expect(writes).toEqual([]);
});

it('tracks both the last confirmed and the last sent answers', async () => {
  const { saver, writes, kept } = start();
  for (const text of ['1', '2', '3', '4', '5']) {
    saver.change('a', text, 'before');
    void saver.flush();
  }
  saver.change('a', '6', '5');
  expect(kept.get('a')).toEqual({ held: ['before', 'id3', 'id4', 'id5'], text: '6' });
  for (const index of [0, 1, 2, 3]) writes[index]!.answer(true);
  await settled();
  expect(kept.get('a')).toEqual({ held: ['id4', 'id5'], text: '6' });
});

it('retries at once after losing a race with another device', async () => {
  const { saver, writes, kept } = start();
  saver.change('a', 'one', '');
  saver.flag(['a']);
  const flushed = saver.flush();
  saver.change('b', 'two', '');
  writes[0]!.isBehind({ a: 'theirs' });
  await settled();
  const answerIDs = { a: 'id2', b: 'id3' };
  const changes = { answers: { a: 'one', b: 'two' }, answerIDs, flagged: ['a'] };
  expect(writes.slice(1).map((one) => one.changes)).toEqual([changes]);
  expect(saver.snapshot().state).toBe('saving');
  writes[1]!.answer(true);
  await flushed;
  expect(saver.snapshot().state).toBe('saved');
  expect(kept.size).toBe(0);
});

it('merges two rejected writes into one retry', async () => {
  const { saver, writes } = start();
  saver.change('a', 'one', '');
  void saver.flush();
  saver.change('a', 'two', '');
  void saver.flush();
  writes[0]!.isBehind({});
  writes[1]!.isBehind({});
  await settled();
  expect(writes.slice(2).map((one) => one.changes.answers)).toEqual([{ a: 'two' }]);
});

it('stops retrying after losing every race, until it is flushed', async () => {
  const { saver, writes } = start();
  saver.change('a', 'one', '');
  const flushed = expect(saver.flush()).rejects.toThrow(AnsweredElsewhere);
  for (let i = 0; i < 6; i++) {
    expect(saver.snapshot().state).toBe('saving');
    writes[i]!.isBehind({});
    await settled();
  }
  await flushed;
  expect(writes).toHaveLength(6);
  expect(saver.snapshot()).toMatchObject({ answers: { a: 'one' }, state: 'refused' });
  void saver.flush();
  writes[6]!.answer(true);
  await settled();
  expect(saver.snapshot().state).toBe('saved');
});

it('retries the submission with the last answers after losing a race', async () => {
  const { saver } = start();
  saver.change('a', 'one', '');
  const given: AttemptChanges[] = [];
  await saver.flushBy(async (changes) => {
    given.push(changes);
    if (given.length < 3) throw new AnsweredElsewhere({});
  });
  expect(given.map(({ answers }) => answers)).toEqual(
    Array.from({ length: 3 }, () => ({ a: 'one' })),
  );
});

it('prefers answers of other devices to those of an earlier page, but not to its own', async () => {
  const { saver, writes, kept } = start();
  for (const id of ['elsewhere', 'untouched', 'arrived', 'over'])
    saver.resume(id, { held: ['', 'sent'], text: 'old' });
  saver.change('over', 'new', 'sent');
  saver.change('here', 'new', '');
  saver.resume('here', { held: [''], text: 'old' });
  saver.forget('here');
  void saver.flush();
  const theirs = { elsewhere: 'theirs', arrived: 'sent', over: 'theirs', here: 'theirs' };
  writes[0]!.isBehind(theirs);
  await settled();
  expect(writes[1]!.changes.answers).toEqual({
    ...{ untouched: 'old', arrived: 'old', over: 'new', here: 'new' },
  });
  expect([...kept.keys()].sort()).toEqual(['arrived', 'here', 'over', 'untouched']);
  saver.forget('elsewhere');
  expect(saver.snapshot().answers).not.toHaveProperty('elsewhere');
});

it('drops a pending answer of an earlier page when another device has answered', async () => {
  const { saver, writes, kept } = start();
  saver.resume('a', { held: ['', 'sent'], text: 'old' });
  saver.giveWay({ a: 'sent' });
  expect(saver.snapshot()).toMatchObject({ answers: { a: 'old' }, state: 'unsaved' });
  saver.giveWay({ a: 'theirs' });
  expect(saver.snapshot()).toEqual({ answers: {}, flagged: undefined, state: 'saved' });
  await vi.advanceTimersByTimeAsync(5000);
  expect(writes).toEqual([]);
  expect(kept.size).toBe(0);
});

it('writes an undone change even if the server had that value before the last write', async () => {
  const { saver, writes } = start();
  for (const text of ['one', 'two']) {
    saver.change('a', text, '');
    void saver.flush();
  }
  saver.change('a', 'one', '');
  writes[0]!.answer(true);
  writes[1]!.answer(true);
  await vi.advanceTimersByTimeAsync(2000);
  expect(writes[2]!.changes.answers).toEqual({ a: 'one' });
});

const entering = fc.record({
  question: fc.constantFrom('a', 'b'),
  text: fc.constantFrom('0', '1'),
});
const waiting = fc.record({ ms: fc.constantFrom(300, 2000) });
const happening = fc.record({
  happens: fc.constantFrom('a write arrives', 'another device writes'),
});
const doings = fc.array(fc.oneof(entering, waiting, happening), { minLength: 10, maxLength: 40 });

it('converges to the last input for any sequence of inputs and pending writes', async () => {
  await fc.assert(
    fc.asyncProperty(doings, async (doings) => {
      const { saver, writes, kept } = start();
      const stored: Record<string, string> = {};
      const entered: Record<string, string> = {};
      let heard = 0;
      let refused = 0;
      const arrive = async () => {
        const { changes, answer, isBehind } = writes[heard]!;
        if (heard++ < refused) isBehind(stored);
        else {
          Object.assign(stored, changes.answers);
          answer(true);
        }
        await settled();
      };
      for (const one of doings) {
        if ('text' in one) {
          entered[one.question] = one.text;
          saver.change(one.question, one.text, stored[one.question] ?? '');
        } else if ('ms' in one) await vi.advanceTimersByTimeAsync(one.ms);
        else if (one.happens === 'another device writes') refused = writes.length;
        else if (heard < writes.length) await arrive();
      }
      const insisted = async () => {
        await vi.advanceTimersByTimeAsync(2000);
        // Automatic retries are exhausted, so the learner retries.
        if (saver.snapshot().state === 'refused') saver.flush().catch(() => {});
      };
      await insisted();
      while (heard < writes.length) {
        await arrive();
        await insisted();
      }
      expect(stored).toEqual(entered);
      expect(saver.snapshot()).toEqual({ answers: {}, flagged: undefined, state: 'saved' });
      expect(kept.size).toBe(0);
    }),
    { numRuns: 1000 },
  );
});

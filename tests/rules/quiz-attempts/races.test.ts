import { attemptPath, quizPath, quizVersionPath, takerPath } from '@trellis/model/paths';
import { beforeEach, describe, expect, it } from 'vitest';
import { aTakenQuiz } from '#tests/factories/a-quiz';
import { begin, saved, submitted } from '#tests/rules/quiz-attempts/attempts';
import { as, PermissionDenied, type Client } from '#tests/rules/client';
import { personas } from '#tests/rules/personas';
import { put, reopenSchool } from '#tests/rules/put';

/** Erin on several devices, each with its own connection. */
const devices: Client[] = Array.from({ length: 10 }, () => as({ ...personas.enrolled }));
const device = (i: number): Client => devices[i % devices.length]!;

/** Returns which requests succeeded; any error other than a denial fails the test. */
async function outcomes(attempts: Promise<unknown>[]): Promise<boolean[]> {
  const settled = await Promise.allSettled(attempts);
  for (const one of settled)
    if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(PermissionDenied);
  return settled.map(({ status }) => status === 'fulfilled');
}

const data = (path: string) => device(0).get(path);
const latest = () => data(takerPath('test', 'erin'));

describe('attempts from several devices at once', () => {
  beforeEach(reopenSchool);

  it('starts one attempt when fifty requests race', async () => {
    const begun = await outcomes(Array.from({ length: 50 }, (_, i) => begin(device(i))));
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await data(attemptPath('erin', 'test', 1))).toMatchObject({ status: 'in_progress' });
    expect(await latest()).toEqual({ number: 1, version: 1 });
    expect(await data(quizVersionPath('test', 1))).toBeDefined();
  });

  it('limits fifty racing clients to three attempts, in order', async () => {
    const tryAll = async (client: Client) => {
      for (const number of [1, 2, 3, 4]) {
        await begin(client, { number }).catch(() => null);
        await client.update(attemptPath('erin', 'test', number), submitted()).catch(() => null);
      }
    };
    await Promise.all(Array.from({ length: 50 }, (_, i) => tryAll(device(i))));
    for (const number of [1, 2, 3])
      expect(await data(attemptPath('erin', 'test', number))).toMatchObject({
        number,
        status: 'submitted',
      });
    expect(await data(attemptPath('erin', 'test', 4))).toBeUndefined();
    expect(await latest()).toEqual({ number: 3, version: 1 });
  });

  it('denies a resent write after another device has written', async () => {
    await begin(device(0));
    const path = attemptPath('erin', 'test', 1);
    const savedAt = async (): Promise<Date> => (await data(path))!['savedAt'] as Date;
    const write = (client: Client, name: string, seenAt: Date, text: string) =>
      client.update(path, saved({ device: name, seenAt, 'answers.first': text }));
    const atFirst = await savedAt();
    const phone = (text: string) => () => write(device(1), 'phone', atFirst, text);
    // Sent concurrently, the first one twice.
    expect(await outcomes([phone('a')(), phone('b')(), phone('a')()])).toEqual([true, true, true]);
    const known = await savedAt();
    expect(await outcomes([write(device(2), 'laptop', known, 'c')])).toEqual([true]);
    expect(await outcomes([phone('a')(), phone('b')()])).toEqual([false, false]);
    // Also denied: a new write by the phone based on the same version as the laptop's.
    expect(await outcomes([write(device(1), 'phone', known, 'd')])).toEqual([false]);
    expect(await data(path)).toMatchObject({ answers: { first: 'c' } });
    expect(await outcomes([write(device(1), 'phone', await savedAt(), 'e')])).toEqual([true]);
    expect(await data(path)).toMatchObject({ answers: { first: 'e' } });
  });

  it('accepts one of twenty racing submissions and keeps its answer', async () => {
    await put({ [quizPath('test')]: aTakenQuiz({ maxAttempts: 1 }) });
    await begin(device(0));
    const path = attemptPath('erin', 'test', 1);
    const handedIn = await outcomes(
      Array.from({ length: 20 }, (_, i) =>
        device(i).update(path, submitted({ 'answers.first': `${i}` })),
      ),
    );
    expect(handedIn.filter(Boolean)).toHaveLength(1);
    const answers = { first: `${handedIn.indexOf(true)}` };
    expect(await data(path)).toMatchObject({ answers, status: 'submitted' });
    expect(await outcomes([begin(device(1), { number: 2 })])).toEqual([false]);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@trellis/functions/firestore/admin';
import { refs } from '@trellis/functions/firestore/typed-refs';
import {
  badgeList,
  clearBadgeCache,
  refreshBadgeList,
} from '@trellis/functions/badges/badge-list.store';
import { sweepBadges, sweepSettleMs } from '@trellis/functions/badges/sweep-badges.store';
import { badgeListPath, badgePath } from '@trellis/model/paths';
import { aBadge } from '#tests/factories/a-user-progress';
import { clear } from '#tests/functions/emulated';
import { deliver, randomFrom, redelivered, write } from '#tests/functions/events';
import { counted, crashing, interrupted } from '#tests/functions/commit-interceptor';
import { complete, data, differences, openBadge, run, signUp } from '#tests/functions/fixtures';

beforeEach(clear);

describe('the list of badges', () => {
  const listed = async () => Object.keys((await data(refs.badgeList())).badges);

  it('follows the badges, with events repeated and shuffled', async () => {
    const events = [];
    for (const id of ['a', 'b', 'c']) events.push(await write(badgePath(id), aBadge({ name: id })));
    events.push(await write(badgePath('b'), aBadge({ name: 'B', criteria: 'streak_3_days' })));
    events.push(await write(badgePath('c'), null));
    const { failures } = await deliver(redelivered(events, randomFrom(1)), run.badge);
    expect(failures).toEqual([]);
    expect(await listed()).toEqual(['a', 'b']);
    expect((await data(refs.badgeList())).badges['b']).toMatchObject({ name: 'B' });
    expect(await differences()).toEqual([]);
  });

  it('has the texts of each language, also of badges that were stored without', async () => {
    const { names: _, descriptions: __, ...old } = aBadge();
    const texts = { names: { en: '', ar: '' }, descriptions: { en: '', ar: '' } };
    await run.badge(await write(badgePath('old'), old));
    const translated = aBadge({ names: { en: '', ar: 'الخطوة الأولى' } });
    await run.badge(await write(badgePath('new'), translated));
    const { badges } = await data(refs.badgeList());
    expect(badges).toEqual({ old: { ...old, ...texts }, new: translated });
    expect((await db.doc(badgeListPath).get()).data()).toEqual({ badges });
    await run.badge(await write(badgePath('new'), { ...translated, names: texts.names }));
    expect((await data(refs.badgeList())).badges['new']).toMatchObject({ names: texts.names });
    expect(await differences()).toEqual([]);
  });

  it('stays of use where it was stored before badges had texts of each language', async () => {
    const { names: _, descriptions: __, ...old } = aBadge({ name: 'Old' });
    await db.doc(badgeListPath).set({ badges: { old } });
    clearBadgeCache();
    expect([...(await badgeList()).values()]).toMatchObject([
      { ...old, names: { en: '', ar: '' } },
    ]);
  });

  it('is deleted with the last badge', async () => {
    await run.badge(await write(badgePath('a'), aBadge()));
    await run.badge(await write(badgePath('a'), null));
    expect((await db.doc(badgeListPath).get()).exists).toBe(false);
    expect(await differences()).toEqual([]);
  });

  it('is read once in five minutes per instance, or the badges where it is missing', async () => {
    await db.doc(badgePath('a')).set(aBadge());
    await db.doc(badgePath('broken')).set({ name: 'Broken' });
    expect([...(await badgeList()).keys()]).toEqual(['a']);
    await run.badge(await write(badgePath('b'), aBadge()));
    clearBadgeCache();
    const price = await counted(async () => {
      expect([...(await badgeList()).keys()]).toEqual(['a', 'b']);
      await badgeList();
    });
    expect(price).toEqual({ commits: 0, writes: 0, reads: 1, queries: 0 });
    await db.doc(badgeListPath).set({ badges: { a: { name: 'Old' } } });
    clearBadgeCache();
    expect([...(await badgeList()).keys()]).toEqual(['a', 'b']);
  });
});

describe('a badge that is new reaches who has earned it already', () => {
  const learners = ['ann', 'ben', 'cleo', 'dan', 'eve'];
  /** Ann has completed no lesson, Ben one, and so on. */
  async function learn() {
    for (const [index, uid] of learners.entries()) {
      await signUp(uid);
      for (let lesson = 1; lesson <= index; lesson++) {
        await run.progress(await complete(uid, 'ferns', `ferns-${lesson}`));
      }
    }
  }
  const stateOf = (uid: string) => data(refs.userProgress(uid));
  const whoHas = async (badgeID: string) => {
    const states = await Promise.all(learners.map(stateOf));
    return learners.filter((_, index) => states[index]?.badges.includes(badgeID));
  };
  const sweepOf = () => data(refs.badgeSweep());
  const written = (id: string, criteria: string, xpReward = 20) =>
    write(badgePath(id), aBadge({ name: id, criteria, xpReward }));
  const later = () => new Date(Date.now() + sweepSettleMs);

  beforeEach(learn);

  it('reaches nobody else, once, with its reward and a new notification', async () => {
    const begun = Date.now();
    const event = await written('two', 'complete_2_lessons');
    const { failures } = await deliver([event, event, event], run.badge);
    expect(failures).toEqual([]);
    expect(await whoHas('two')).toEqual(['cleo', 'dan', 'eve']);
    expect(await stateOf('cleo')).toMatchObject({ xp: 40 });
    expect(await data(refs.leaderboard('cleo'))).toMatchObject({ xp: 40, badgeCount: 1 });
    const told = await data(refs.notification('cleo', 'badge:two'));
    expect(told.createdAt.getTime()).toBeGreaterThanOrEqual(begun);
    expect(await differences()).toEqual([]);
  });

  it('reaches more learners when it asks for less, and is taken from nobody when it asks for more', async () => {
    await openBadge('few', { criteria: 'complete_4_lessons' });
    expect(await whoHas('few')).toEqual(['eve']);
    await openBadge('few', { criteria: 'complete_3_lessons' });
    expect(await whoHas('few')).toEqual(['dan', 'eve']);
    await openBadge('few', { criteria: 'complete_9_lessons', xpReward: 50 });
    expect(await whoHas('few')).toEqual(['dan', 'eve']);
    expect(await stateOf('dan')).toMatchObject({ xp: 80 });
    expect(await differences()).toEqual([]);
  });

  it('costs two reads per learner, and one read and four writes more per award', async () => {
    await run.badge(await written('four', 'complete_4_lessons', 5));
    expect(await sweepOf()).toMatchObject({ stage: 'again', after: '' });
    await openBadge('one', { criteria: 'complete_9_lessons' });
    const nobody = await counted(() => sweepBadges({ now: later() }));
    // Both documents of the sweep: for the batch, and to detect the end.
    expect(nobody).toEqual({ commits: 1, writes: 1, reads: 4, queries: 1 });
    expect(await sweepOf()).toMatchObject({ stage: 'done' });
    expect(await counted(() => sweepBadges())).toMatchObject({ reads: 2, queries: 0, commits: 0 });
    await written('three', 'complete_3_lessons');
    await refs
      .badgeList()
      .ref.update({ 'badges.three': aBadge({ criteria: 'complete_3_lessons' }) });
    const two = await counted(() => sweepBadges());
    expect(two).toEqual({ commits: 1 + 2, writes: 1 + 2 * 4, reads: 4 + 2, queries: 1 });
  });

  it('resumes where the process died', async () => {
    await run.badge(await written('none', 'complete_9_lessons'));
    await written('one', 'complete_1_lessons');
    await refreshBadgeList();
    const sweep = () => sweepBadges({ pageSize: 2 });
    // Ben’s badge and the first batch are written; it crashes before one of the next two badges.
    expect(await crashing(2, 'before', sweep)).toBe(true);
    expect(await sweepOf()).toMatchObject({ stage: 'first', after: 'ben' });
    expect(await counted(sweep)).toMatchObject({ queries: 2 });
    expect(await whoHas('one')).toEqual(['ben', 'cleo', 'dan', 'eve']);
  });

  it('finishes though every process dies after its first commit', async () => {
    const event = await written('one', 'complete_1_lessons', 30);
    let deaths = 0;
    while (await crashing(0, 'after', () => run.badge(event))) deaths++;
    while (await crashing(0, 'before', () => sweepBadges({ now: later(), pageSize: 2 }))) {
      deaths++;
      await sweepBadges({ now: later(), pageSize: 2 });
    }
    expect(deaths).toBeGreaterThan(2);
    expect(await whoHas('one')).toEqual(['ben', 'cleo', 'dan', 'eve']);
    expect(await stateOf('ben')).toMatchObject({ xp: 40 });
    expect(await sweepOf()).toMatchObject({ stage: 'done' });
    expect(await differences()).toEqual([]);
  });

  it('reaches learners when two badges change, delivered to two instances one to three times', async () => {
    const second = await anotherInstance();
    const events = [
      await written('two', 'complete_2_lessons'),
      await written('rich', 'earn_50_xp', 10),
    ];
    let turn = 0;
    const { failures } = await deliver(
      redelivered([...events, ...events], randomFrom(2)),
      (event) => (turn++ % 2 === 0 ? run.badge(event) : second.onBadgeWritten.run(event)),
    );
    expect(failures).toEqual([]);
    expect(await whoHas('two')).toEqual(['cleo', 'dan', 'eve']);
    // Dan’s thirty plus twenty for the other badge make fifty.
    expect(await whoHas('rich')).toEqual(['dan', 'eve']);
    expect(await sweepOf()).toMatchObject({ stage: 'again' });
    expect(await differences()).toEqual([]);
  });

  it('restarts the sweep for both when another badge comes meanwhile', async () => {
    const second = await anotherInstance();
    const event = await written('two', 'complete_2_lessons');
    const meanwhile = async () =>
      second.onBadgeWritten.run(await written('one', 'complete_1_lessons'));
    await refreshBadgeList();
    await interrupted('before', 1, meanwhile, () => run.badge(event));
    expect(await whoHas('two')).toEqual(['cleo', 'dan', 'eve']);
    expect(await whoHas('one')).toEqual(['ben', 'cleo', 'dan', 'eve']);
    expect(await differences()).toEqual([]);
  });

  it('reaches who earns it on an instance with a stale cache, at the second pass', async () => {
    const second = await anotherInstance();
    await second.onLessonProgressWritten.run(await complete('ann', 'ferns', 'ferns-1'));
    await openBadge('two', { criteria: 'complete_2_lessons' });
    await second.onLessonProgressWritten.run(await complete('ann', 'ferns', 'ferns-2'));
    await sweepBadges();
    expect(await whoHas('two')).toEqual(['cleo', 'dan', 'eve']);
    await sweepBadges({ now: later(), pageSize: 2 });
    expect(await whoHas('two')).toEqual(['ann', 'cleo', 'dan', 'eve']);
    expect(await differences()).toEqual([]);
  });

  it('reaches learners when a deleted badge returns', async () => {
    await openBadge('two', { criteria: 'complete_2_lessons' });
    await run.badge(await write(badgePath('two'), null));
    await run.progress(await complete('ben', 'ferns', 'ferns-2'));
    expect(await whoHas('two')).toEqual(['cleo', 'dan', 'eve']);
    await openBadge('two', { criteria: 'complete_2_lessons' });
    expect(await whoHas('two')).toEqual(['ben', 'cleo', 'dan', 'eve']);
    expect(await stateOf('cleo')).toMatchObject({ xp: 20 + 50 });
  });

  it('skips a malformed record without stopping', async () => {
    await refs.userProgress('dan').ref.update({ xp: 'many' });
    await openBadge('two', { criteria: 'complete_2_lessons' });
    expect((await stateOf('cleo')).badges).toEqual(['two']);
    expect((await stateOf('eve')).badges).toEqual(['two']);
    expect(await sweepOf()).toMatchObject({ stage: 'again' });
  });
});

/** The functions in a second process, simulated by separate modules. */
async function anotherInstance() {
  vi.resetModules();
  return import('@trellis/functions');
}

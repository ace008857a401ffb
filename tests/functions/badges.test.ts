import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@trellis/functions/firestore/admin';
import { places } from '@trellis/functions/firestore/documents';
import { badgeList, forgetBadges } from '@trellis/functions/progress/badge-list.store';
import { badgeListPath, badgePath } from '@trellis/model/paths';
import { aBadge } from '#tests/factories/a-user-progress';
import { clear } from '#tests/functions/emulated';
import { deliver, randomFrom, redelivered, write } from '#tests/functions/events';
import { counted } from '#tests/functions/wire';
import { data, differences, run } from '#tests/functions/world';

beforeEach(clear);

describe('the list of badges', () => {
  const listed = async () => Object.keys((await data(places.badgeList())).badges);

  it('follows the badges, in whatever order and however often their events come', async () => {
    const events = [];
    for (const id of ['a', 'b', 'c']) events.push(await write(badgePath(id), aBadge({ name: id })));
    events.push(await write(badgePath('b'), aBadge({ name: 'B', criteria: 'streak_3_days' })));
    events.push(await write(badgePath('c'), null));
    const { failures } = await deliver(redelivered(events, randomFrom(1)), run.badge);
    expect(failures).toEqual([]);
    expect(await listed()).toEqual(['a', 'b']);
    expect((await data(places.badgeList())).badges['b']).toMatchObject({ name: 'B' });
    expect(await differences()).toEqual([]);
  });

  it('goes with the last badge', async () => {
    await run.badge(await write(badgePath('a'), aBadge()));
    await run.badge(await write(badgePath('a'), null));
    expect((await db.doc(badgeListPath).get()).exists).toBe(false);
    expect(await differences()).toEqual([]);
  });

  it('is what instances read: one document in five minutes; without one, the badges', async () => {
    await db.doc(badgePath('a')).set(aBadge());
    await db.doc(badgePath('broken')).set({ name: 'Broken' });
    expect([...(await badgeList()).keys()]).toEqual(['a']);
    await run.badge(await write(badgePath('b'), aBadge()));
    forgetBadges();
    const price = await counted(async () => {
      expect([...(await badgeList()).keys()]).toEqual(['a', 'b']);
      await badgeList();
    });
    expect(price).toEqual({ commits: 0, writes: 0, reads: 1, queries: 0 });
    await db.doc(badgeListPath).set({ badges: { a: { name: 'Old' } } });
    forgetBadges();
    expect([...(await badgeList()).keys()]).toEqual(['a', 'b']);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { db } from '@trellis/functions/firestore/admin';
import { decodeEach } from '@trellis/functions/firestore/find';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { mostVersions } from '@trellis/model/discussions/earlier-version';
import { coursePath, replyPath, threadPath } from '@trellis/model/paths';
import { aReply, aThread } from '#tests/factories/a-thread';
import { cascade, ofCourses } from '#tests/functions/cascade';
import { counted, crashing } from '#tests/functions/commit-interceptor';
import { clear } from '#tests/functions/emulated';
import {
  deliver,
  observed,
  randomFrom,
  redelivered,
  shuffled,
  write,
  type WriteEvent,
} from '#tests/functions/events';
import { run } from '#tests/functions/fixtures';
import { openTaughtCourse, requestBy } from '#tests/functions/teaching-fixtures';

const seeds = threadPath('seeds');
const dots = replyPath('seeds', 'dots');
const minute = (count: number) => new Date(Date.UTC(2026, 10, 30, 10, count));
const change = async (path: string, changes: object) =>
  write(path, { ...(await db.doc(path).get()).data(), ...changes });
const edit = (path: string, at: number, changes: object = {}) =>
  change(path, { text: `Text at ${at}.`, editedAt: minute(at), ...changes });
const remove = (path: string) => change(path, { text: '', deletedAt: minute(59) });
/** Returns the texts that are kept of the thread's posts, oldest first. */
async function kept() {
  const { docs } = await refs.earlierVersion('seeds', 'any').ref.parent.get();
  return decodeEach(refs.earlierVersion('seeds', 'any').schema, { docs })
    .sort((a, b) => a.writtenAt.getTime() - b.writtenAt.getTime())
    .map(({ postID, text }) => `${postID}: ${text}`);
}

beforeEach(async () => {
  await clear();
  await openTaughtCourse(1);
  await run.thread(
    await write(seeds, aThread({ userID: 'lea', text: 'First.', createdAt: minute(0) })),
  );
  await run.reply(
    await write(dots, aReply({ userID: 'lea', text: 'First reply.', createdAt: minute(0) })),
  );
});

describe('an edited post', () => {
  it('keeps what it said before, whatever order events come in and however often', async () => {
    const events: [WriteEvent, (event: WriteEvent) => unknown][] = [];
    for (const at of [1, 2, 3]) events.push([await edit(seeds, at), run.thread]);
    for (const at of [4, 5]) events.push([await edit(dots, at), run.reply]);
    const { failures } = await deliver(redelivered(events, randomFrom(7)), ([event, handle]) =>
      handle(event),
    );
    expect(failures).toEqual([]);
    expect((await kept()).sort()).toEqual([
      ...['dots: First reply.', 'dots: Text at 4.'],
      ...['seeds: First.', 'seeds: Text at 1.', 'seeds: Text at 2.'],
    ]);
  });

  it('keeps its title too, and is read by id of the post and time of the words', async () => {
    await run.thread(await edit(seeds, 1, { text: 'First.', title: 'Seeds?' }));
    const id = `seeds:${minute(0).getTime()}`;
    const { ref } = refs.earlierVersion('seeds', id);
    expect((await ref.get()).data()).toMatchObject({
      ...{ postID: 'seeds', userID: 'lea', title: aThread().title, text: 'First.' },
    });
  });

  it('keeps the latest versions alone', async () => {
    const events: WriteEvent[] = [];
    for (let at = 1; at <= mostVersions + 5; at++) events.push(await edit(dots, at));
    await deliver(shuffled(redelivered(events, randomFrom(3)), randomFrom(8)), run.reply);
    const texts = await kept();
    expect(texts).toHaveLength(mostVersions);
    expect([texts[0], texts.at(-1)]).toEqual(['dots: Text at 5.', 'dots: Text at 24.']);
  });

  it('keeps nothing when functions change it, or its words stay', async () => {
    const none = { commits: 0, writes: 0, reads: 0, queries: 0 };
    const voted = await change(seeds, { votes: 3, authorName: 'Dr Leaf' });
    expect(await counted(() => run.thread(voted))).toEqual(none);
    expect(await kept()).toEqual([]);
  });

  it('keeps a version once when the function crashes', async () => {
    const edited = await edit(dots, 1);
    for (const when of ['before', 'after'] as const)
      await crashing(0, when, () => run.reply(edited)).catch(() => undefined);
    await run.reply(edited);
    expect(await kept()).toEqual(['dots: First reply.']);
  });
});

describe('a deleted post', () => {
  it.each([
    ['a reply', dots, 'dots', run.reply],
    ['a thread', seeds, 'seeds', run.thread],
  ])(
    'has no earlier versions when its author deleted %s, in any order of events',
    async (_, path, id, handle) => {
      for (let seed = 1; seed <= 6; seed++) {
        await write(path, {
          ...(await db.doc(path).get()).data(),
          ...{ text: 'Again.', editedAt: null, deletedAt: null },
        });
        const events = [await edit(path, seed), await edit(path, seed + 20), await remove(path)];
        await deliver(shuffled(redelivered(events, randomFrom(seed)), randomFrom(seed)), handle);
        expect((await kept()).filter((text) => text.startsWith(id))).toEqual([]);
      }
    },
  );

  it('has none when staff removed it, while the other posts keep theirs', async () => {
    const first = await edit(dots, 1);
    await run.reply(first);
    await run.thread(await edit(seeds, 2));
    const removed = await observed(dots, () =>
      functions.moderateThread.run(
        requestBy('tess', 'teacher', {
          ...{ threadID: 'seeds', replyID: 'dots', action: 'remove', reason: 'Spam.' },
        }),
      ),
    );
    await run.reply(removed);
    await run.reply(first);
    expect(await kept()).toEqual(['seeds: First.']);
  });

  it('has none when its course is deleted, also if an edit is told late', async () => {
    const events = [await edit(seeds, 1), await edit(seeds, 2)];
    const replied = await edit(dots, 3);
    await run.thread(events[0]!);
    const follow = await cascade(ofCourses);
    await write(coursePath('ferns'), null);
    await follow((told) => deliver(told, ({ event, handle }) => handle(event)));
    await deliver(events, run.thread);
    await run.reply(replied);
    expect(await kept()).toEqual([]);
  });

  it('has none when the thread is gone before the version was kept', async () => {
    const edited = await edit(seeds, 1);
    await run.thread(edited);
    await run.thread(await write(seeds, null));
    expect(await kept()).toEqual([]);
  });
});

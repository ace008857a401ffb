import { beforeEach, describe, expect, it } from 'vitest';
import { auth } from '@trellis/functions/firestore/admin';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { grantRole } from '@trellis/functions/people/grant-role.store';
import { profilePath, userPath } from '@trellis/model/paths';
import { aProfile } from '#tests/factories/a-profile';
import { aUser } from '#tests/factories/a-user';
import { clear } from '#tests/functions/emulated';
import { deliver, randomFrom, redelivered, shuffled, write } from '#tests/functions/events';
import { crashing } from '#tests/functions/commit-interceptor';
import { complete, data, differences, run, signUp } from '#tests/functions/fixtures';

beforeEach(clear);

const roleOf = async (uid: string) => (await auth.getUser(uid)).customClaims?.['role'];

describe('somebody signs up', () => {
  it('and has a profile, a state and a place on the board, under their first name', async () => {
    await signUp('lea', { fullName: 'Lea Lange' });
    expect(await data(refs.profile('lea'))).toEqual(aProfile({ displayName: 'Lea' }));
    expect(await data(refs.userProgress('lea'))).toMatchObject({ userName: 'Lea', xp: 0 });
    expect(await data(refs.leaderboard('lea'))).toMatchObject({ userName: 'Lea', xp: 0 });
    expect(await roleOf('lea')).toBe('student');
    expect(await differences()).toEqual([]);
  });

  it('and the event comes again, at once and later: what they have done since stays', async () => {
    await auth.createUser({ uid: 'lea' });
    const event = await write(userPath('lea'), aUser());
    expect((await deliver([event, event, event], run.user)).failures).toEqual([]);
    await run.progress(await complete('lea', 'ferns', 'ferns-1'));
    await run.profile(await write(profilePath('lea'), aProfile({ displayName: 'Fern Fan' })));
    await run.user(event);
    expect(await data(refs.profile('lea'))).toMatchObject({ displayName: 'Fern Fan' });
    expect(await data(refs.userProgress('lea'))).toMatchObject({ userName: 'Fern Fan', xp: 10 });
    expect(await differences()).toEqual([]);
  });

  it('after their first lesson was counted: the name arrives with the later event', async () => {
    await auth.createUser({ uid: 'lea' });
    const event = await write(userPath('lea'), aUser({ fullName: 'Lea Lange' }));
    await run.progress(await complete('lea', 'ferns', 'ferns-1'));
    await run.user(event);
    expect(await data(refs.leaderboard('lea'))).toMatchObject({ userName: 'Lea', xp: 10 });
    expect(await differences()).toEqual([]);
  });

  for (const when of ['before', 'after'] as const) {
    it(`and the process dies ${when} the commit: redelivery finishes`, async () => {
      await auth.createUser({ uid: 'lea' });
      const event = await write(userPath('lea'), aUser());
      expect(await crashing(0, when, () => run.user(event))).toBe(true);
      await run.user(event);
      expect(await roleOf('lea')).toBe('student');
      expect(await differences()).toEqual([]);
    });
  }

  it('without an auth account: nothing to retry', async () => {
    await run.user(await write(userPath('ghost'), aUser()));
    expect(await data(refs.profile('ghost'))).toMatchObject({ displayName: 'Erin' });
  });
});

describe('an admin changes what somebody may do', () => {
  it('the role reaches the claim, and leaves it', async () => {
    await signUp('lea');
    await run.user(await write(userPath('lea'), aUser('teacher')));
    expect(await roleOf('lea')).toBe('teacher');
    await run.user(await write(userPath('lea'), aUser()));
    expect(await roleOf('lea')).toBe('student');
  });

  it('a suspended account is disabled and its sessions end; reinstated, it may sign in', async () => {
    await signUp('lea');
    const before = await auth.getUser('lea');
    await new Promise((done) => setTimeout(done, 1100));
    const suspension = await write(userPath('lea'), aUser('suspended'));
    expect((await deliver([suspension, suspension], run.user)).failures).toEqual([]);
    const suspended = await auth.getUser('lea');
    expect(suspended.disabled).toBe(true);
    expect(Date.parse(suspended.tokensValidAfterTime ?? '')).toBeGreaterThan(
      Date.parse(before.tokensValidAfterTime ?? before.metadata.creationTime),
    );
    await run.user(await write(userPath('lea'), aUser()));
    expect((await auth.getUser('lea')).disabled).toBe(false);
  });

  it('several changes, redelivered in any order: the document has the last word', async () => {
    await signUp('lea');
    const events = [
      await write(userPath('lea'), aUser('teacher')),
      await write(userPath('lea'), aUser('admin')),
      await write(userPath('lea'), aUser('suspended')),
      await write(userPath('lea'), aUser('teacher')),
    ];
    for (const seed of [1, 2, 3]) {
      const { failures } = await deliver(redelivered(events, randomFrom(seed)), run.user);
      expect(failures).toEqual([]);
      expect(await roleOf('lea')).toBe('teacher');
      expect((await auth.getUser('lea')).disabled).toBe(false);
    }
  });

  it('from the command line: document and claim, and a clear word where there is no such account', async () => {
    await auth.createUser({ uid: 'lea', email: 'lea@school.example' });
    await expect(grantRole('lea@school.example', 'admin')).rejects.toThrow('no user document');
    await run.user(await write(userPath('lea'), aUser()));
    await grantRole('lea@school.example', 'admin');
    expect(await data(refs.user('lea'))).toMatchObject({ role: 'admin' });
    expect(await roleOf('lea')).toBe('admin');
    await expect(grantRole('nobody@school.example', 'admin')).rejects.toThrow('No account');
  });
});

it('a learner takes other names, told in any order: the state and the board show the last', async () => {
  await signUp('lea');
  const events = [];
  for (const displayName of ['Lea', 'Fern Fan', 'Lea L.']) {
    events.push(await write(profilePath('lea'), aProfile({ displayName })));
  }
  await deliver(shuffled(events, randomFrom(1)), run.profile);
  expect(await data(refs.userProgress('lea'))).toMatchObject({ userName: 'Lea L.' });
  expect(await data(refs.leaderboard('lea'))).toMatchObject({ userName: 'Lea L.' });
  expect(await differences()).toEqual([]);
});

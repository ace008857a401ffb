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
  it('creates profile, user_progress and board entry under the first name', async () => {
    await signUp('lea', { fullName: 'Lea Lange' });
    expect(await data(refs.profile('lea'))).toEqual(aProfile({ displayName: 'Lea' }));
    expect(await data(refs.userProgress('lea'))).toMatchObject({ userName: 'Lea', xp: 0 });
    expect(await data(refs.leaderboard('lea'))).toMatchObject({ userName: 'Lea', xp: 0 });
    expect(await roleOf('lea')).toBe('student');
    expect(await differences()).toEqual([]);
  });

  it('keeps later changes when the event is redelivered', async () => {
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

  it('adds the name after a first lesson was counted', async () => {
    await auth.createUser({ uid: 'lea' });
    const event = await write(userPath('lea'), aUser({ fullName: 'Lea Lange' }));
    await run.progress(await complete('lea', 'ferns', 'ferns-1'));
    await run.user(event);
    expect(await data(refs.leaderboard('lea'))).toMatchObject({ userName: 'Lea', xp: 10 });
    expect(await differences()).toEqual([]);
  });

  for (const when of ['before', 'after'] as const) {
    it(`finishes on redelivery when the process dies ${when} the commit`, async () => {
      await auth.createUser({ uid: 'lea' });
      const event = await write(userPath('lea'), aUser());
      expect(await crashing(0, when, () => run.user(event))).toBe(true);
      await run.user(event);
      expect(await roleOf('lea')).toBe('student');
      expect(await differences()).toEqual([]);
    });
  }

  it('does not retry without an auth account', async () => {
    await run.user(await write(userPath('ghost'), aUser()));
    expect(await data(refs.profile('ghost'))).toMatchObject({ displayName: 'Erin' });
  });
});

describe('an admin changes what somebody may do', () => {
  it('copies the role to the claim, and removes it', async () => {
    await signUp('lea');
    await run.user(await write(userPath('lea'), aUser('teacher')));
    expect(await roleOf('lea')).toBe('teacher');
    await run.user(await write(userPath('lea'), aUser()));
    expect(await roleOf('lea')).toBe('student');
  });

  it('disables a suspended account and revokes its sessions until it is reinstated', async () => {
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

  it('follows the document after several changes redelivered in any order', async () => {
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

  it('grants a role from the command line, and reports an unknown account', async () => {
    await auth.createUser({ uid: 'lea', email: 'lea@school.example' });
    await expect(grantRole('lea@school.example', 'admin')).rejects.toThrow('no user document');
    await run.user(await write(userPath('lea'), aUser()));
    await grantRole('lea@school.example', 'admin');
    expect(await data(refs.user('lea'))).toMatchObject({ role: 'admin' });
    expect(await roleOf('lea')).toBe('admin');
    await expect(grantRole('nobody@school.example', 'admin')).rejects.toThrow('No account');
  });
});

it('shows the last name on state and board, with events in any order', async () => {
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

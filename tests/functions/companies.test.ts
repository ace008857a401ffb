import { beforeEach, describe, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { auth, db } from '@trellis/functions/firestore/admin';
import { read, refs } from '@trellis/functions/firestore/typed-refs';
import { storeKeys, storeRedemption } from '@trellis/functions/companies/licence-keys.store';
import { storeSeat } from '@trellis/functions/companies/change-seat.store';
import { storeAcceptance } from '@trellis/functions/companies/accept-invitation.store';
import { storeMember } from '@trellis/functions/companies/change-member.store';
import { hashOf } from '@trellis/functions/companies/new-secret';
import { allMismatches } from '@trellis/functions/rebuild/all-mismatches.store';
import type { LicenceTerms } from '@trellis/model/companies/licence';
import type { MemberRole } from '@trellis/model/companies/member';
import { coursePath, licencePath, profilePath, userPath } from '@trellis/model/paths';
import { aCompany, aCompanyMember, someTerms } from '#tests/factories/a-company';
import { aProfile } from '#tests/factories/a-profile';
import { aUser } from '#tests/factories/a-user';
import { crashing, interrupted } from '#tests/functions/commit-interceptor';
import { clear } from '#tests/functions/emulated';
import { eventOf, observed, write, type WriteEvent } from '#tests/functions/events';
import { data, differences, openCourse, run, signUp } from '#tests/functions/fixtures';
import { auditLog, requestBy } from '#tests/functions/teaching-fixtures';

beforeEach(clear);

const emailOf = (uid: string) => `${uid}@school.example`;
const { createdAt: _c, updatedAt: _u, ...details } = aCompany();

/** Signs up somebody with an address in Authentication as well. */
async function open(uid: string): Promise<void> {
  await signUp(uid);
  await auth.updateUser(uid, { email: emailOf(uid), emailVerified: true });
}

async function makeAdministrator(uid: string): Promise<void> {
  await run.user(await write(userPath(uid), aUser('admin', { email: emailOf(uid) })));
}

const place = async (uid: string, role: MemberRole, companyID = 'acme') =>
  refs.companyMember(uid, companyID).ref.set(aCompanyMember({ userID: uid, companyID, role }));

/** Acme with Cora as its admin, and Globex with Otto; two paid courses; Ada is an administrator. */
async function openCompanies(): Promise<void> {
  await makeAdministrator('ada');
  for (const uid of ['cora', 'otto', 'lea']) await open(uid);
  for (const courseID of ['ferns', 'mosses']) await openPaid(courseID);
  for (const companyID of ['acme', 'globex'])
    await functions.saveCompany.run(requestBy('ada', 'admin', { companyID, details }));
  await place('cora', 'company_admin');
  await place('otto', 'company_admin', 'globex');
}

async function openPaid(courseID: string): Promise<void> {
  await openCourse(courseID, 1);
  const paid = { ...(await data(refs.course(courseID))), price: 4900 };
  await run.course(await write(coursePath(courseID), paid));
}

const terms = (changes: Partial<LicenceTerms> = {}) => {
  const all = someTerms({ courseIDs: ['ferns'], ...changes });
  return { ...all, endsAt: all.endsAt.getTime() };
};

const saving = (changes: Partial<LicenceTerms> = {}, companyID = 'acme') =>
  functions.saveLicence.run(
    requestBy('ada', 'admin', { licenceID: 'gardeners', companyID, terms: terms(changes) }),
  );

const follow = (event: WriteEvent) => functions.onLicenceWritten.run(event);

/** Changes a licence and delivers its event, twice. */
async function following(work: () => Promise<unknown>): Promise<void> {
  const event = await observed(licencePath('gardeners'), async () => void (await work()));
  await follow(event);
  await follow(event);
}

const seat = (uid: string, isAssigned = true, actorID = 'cora') =>
  functions.changeSeat.run(
    requestBy(actorID, 'student', { licenceID: 'gardeners', uid, isAssigned }),
  );
const invite = (list: string, changes: object = {}, actorID = 'cora') =>
  functions.inviteMembers.run(
    requestBy(actorID, 'student', {
      ...{ companyID: 'acme', list, role: 'member', licenceID: null, ...changes },
    }),
  );
const accept = (uid: string, secret: string) =>
  functions.acceptInvitation.run(requestBy(uid, 'student', { secret }));
const change = (uid: string, what: string, actorID = 'cora') =>
  functions.changeMember.run(
    requestBy(actorID, 'student', { companyID: 'acme', uid, change: what }),
  );

const licence = () => data(refs.licence('gardeners'));
const right = async (uid: string, courseID = 'ferns') =>
  (await read(refs.entitlement(uid, courseID)))?.data ?? null;
const record = async (uid: string, courseID = 'ferns') =>
  (await read(refs.enrollment(uid, courseID)))?.data ?? null;
const news = async (uid: string) => {
  const { docs } = await refs.notification(uid, 'any').ref.parent.get();
  return docs.flatMap((found) => (found.get('kind') === 'company' ? [found.get('itemID')] : []));
};
/** What a rebuild would change in rights and seats; the events of enrolments are not delivered here. */
const rightsApart = async () =>
  (await differences()).filter((line) => /^(entitlements|licences)\//.test(line));
const refusal = (code: string, reason?: string) =>
  expect.objectContaining({ code, ...(reason ? { details: { reason } } : {}) });

describe('a company', () => {
  it('is made by administrators and changed by its own admins alone', async () => {
    await openCompanies();
    const save = (actorID: string, companyID: string, name: string) =>
      functions.saveCompany.run(
        requestBy(actorID, 'student', { companyID, details: { ...details, name } }),
      );
    await save('cora', 'acme', 'Acme Trees');
    expect(await data(refs.company('acme'))).toMatchObject({ name: 'Acme Trees' });
    for (const [actorID, companyID] of [
      ['otto', 'acme'],
      ['cora', 'globex'],
      ['lea', 'new'],
    ] as const)
      await expect(save(actorID, companyID, 'Mine')).rejects.toEqual(refusal('permission-denied'));
    const actions = [...(await auditLog()).values()].map(({ action }) => action);
    expect(actions.filter((action) => action === 'save_company')).toHaveLength(3);
  });

  it('has an admin as long as it has members', async () => {
    await openCompanies();
    for (const uid of ['lea', 'other']) await place(uid, 'member');
    for (const what of ['leave', 'make_member', 'remove'])
      await expect(change('cora', what)).rejects.toEqual(
        refusal('failed-precondition', 'last_admin'),
      );
    await change('lea', 'make_admin');
    const both = await Promise.allSettled([change('cora', 'leave'), change('lea', 'leave', 'lea')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(change('lea', 'remove', 'otto')).rejects.toEqual(refusal('permission-denied'));
  });
});

/** Yields all that is stored about invitations and notifications, as text. */
async function* everything() {
  for (const group of ['company_invitations', 'notifications', 'audit_log'])
    for (const found of (await db.collectionGroup(group).get()).docs)
      yield { data: JSON.stringify([found.ref.path, found.data()]) };
}

describe('the name of a member', () => {
  const rename = async (displayName: string) =>
    run.profile(await write(profilePath('lea'), aProfile({ displayName })));
  const namesOf = async () => {
    const { docs } = await refs
      .companyMember('any', 'any')
      .ref.parent.where('userID', '==', 'lea')
      .get();
    return docs.map((found) => found.get('name'));
  };

  it('follows the person’s own in all companies, the latest whatever event comes last', async () => {
    await openCompanies();
    await rename('Lea');
    for (const companyID of ['acme', 'globex']) await place('lea', 'member', companyID);
    const first = await write(profilePath('lea'), aProfile({ displayName: 'Dr Lea' }));
    const second = await write(profilePath('lea'), aProfile({ displayName: 'Prof Lea' }));
    for (const event of [second, first, first]) await run.profile(event);
    expect(await namesOf()).toEqual(['Prof Lea', 'Prof Lea']);
    await refs.companyMember('lea', 'acme').ref.update({ name: 'Erin' });
    for await (const { path, mend } of allMismatches())
      if (path.startsWith('company_members/lea')) await mend();
    expect(await namesOf()).toEqual(['Prof Lea', 'Prof Lea']);
  });

  it('is theirs of now when they are renamed while they join', async () => {
    await openCompanies();
    await saving();
    await rename('Lea');
    const { lines } = await invite(emailOf('lea'));
    await interrupted(
      'before',
      0,
      () => rename('Dr Lea'),
      () => accept('lea', lines[0]!.secret!),
    );
    expect(await namesOf()).toEqual(['Dr Lea']);
    await change('lea', 'leave', 'lea');
    const [key] = await storeKeys('cora', 'gardeners', 1);
    // The first commit counts the try.
    await interrupted(
      'before',
      1,
      () => rename('Prof Lea'),
      () => storeRedemption('lea', key!),
    );
    expect(await namesOf()).toEqual(['Prof Lea']);
  });
});

describe('an invitation', () => {
  it('tells of each line what became of it', async () => {
    await openCompanies();
    await place('lea', 'member');
    const list = 'New@acme.example\nnew@acme.example\n=1+1@x.example\nnobody\nlea@school.example';
    const { lines } = await invite(list);
    expect(lines.map(({ outcome }) => outcome)).toEqual([
      ...['invited', 'duplicate', 'formula', 'not_an_address', 'member'],
    ]);
    const stored = await data(refs.companyInvitation(hashOf(lines[0]!.secret!)));
    expect(stored).toMatchObject({ email: 'new@acme.example', usedBy: null });
    expect(JSON.stringify(stored)).not.toContain(lines[0]!.secret);
    await expect(invite('a@b.example', {}, 'otto')).rejects.toEqual(refusal('permission-denied'));
    await expect(invite('\n')).rejects.toEqual(refusal('invalid-argument', 'empty'));
    await expect(
      invite(Array.from({ length: 201 }, (_, i) => `a${i}@b.example`).join('\n')),
    ).rejects.toEqual(refusal('invalid-argument', 'too_long'));
  });

  it('is told in the app to the account with that verified address, and to nobody else', async () => {
    await openCompanies();
    await open('una');
    await auth.updateUser('una', { emailVerified: false });
    await refs.user('otto').ref.update({ 'settings.mutedNotifications': ['company'] });
    const addresses = [...['lea', 'una', 'otto'].map(emailOf), 'nobody@acme.example'];
    const answer = (await invite(addresses.join('\n'))).lines.map((line) => ({
      ...line,
      ...{ text: '', line: 0, secret: line.secret?.length },
    }));
    // The company learns nothing of who has an account.
    expect(new Set(answer.map((line) => JSON.stringify(line))).size).toBe(1);
    const { lines } = await invite(emailOf('lea'));
    const secret = lines[0]!.secret!;
    expect(await news('lea')).toEqual([`invited:${hashOf(secret)}`]);
    for (const uid of ['una', 'otto']) expect(await news(uid)).toEqual([]);
    for await (const { data: found } of everything()) expect(found).not.toContain(secret);
  });

  it('is accepted from the news of it by the addressee alone', async () => {
    await openCompanies();
    await invite(emailOf('lea'));
    const [told] = await news('lea');
    const key = String(told).replace('invited:', '');
    // The company's admin knows it as well.
    for (const uid of ['cora', 'otto'])
      await expect(accept(uid, key)).rejects.toEqual(refusal('permission-denied', 'other_address'));
    await auth.updateUser('otto', { email: 'lea2@school.example', emailVerified: false });
    await expect(accept('otto', key)).rejects.toEqual(
      refusal('permission-denied', 'other_address'),
    );
    expect(await accept('lea', key)).toMatchObject({ companyID: 'acme' });
    await expect(accept('lea', hashOf(key))).rejects.toEqual(refusal('not-found', 'unknown'));
  });

  it('makes its addressee a member with a seat, once, and nobody else', async () => {
    await openCompanies();
    await saving();
    const { lines } = await invite(emailOf('lea'), { licenceID: 'gardeners' });
    const secret = lines[0]!.secret!;
    await expect(accept('otto', secret)).rejects.toEqual(
      refusal('permission-denied', 'other_address'),
    );
    await expect(accept('lea', 'x'.repeat(32))).rejects.toEqual(refusal('not-found', 'unknown'));
    const unverified = requestBy('lea', 'student', { secret });
    Object.assign(unverified.auth!.token, { email_verified: false });
    await expect(functions.acceptInvitation.run(unverified)).rejects.toEqual(
      refusal('permission-denied'),
    );
    const accepted = { companyID: 'acme', isWithoutSeat: false, courseIDs: ['ferns'] };
    expect(await accept('lea', secret)).toEqual(accepted);
    expect(await data(refs.companyMember('lea', 'acme'))).toMatchObject({ role: 'member' });
    expect(await right('lea')).toMatchObject({ until: (await licence()).endsAt });
    expect(await record('lea')).toMatchObject({ status: 'active', source: 'company' });
    expect(await accept('lea', secret)).toEqual(accepted);
    expect((await licence()).taken).toHaveLength(1);
    await change('lea', 'leave', 'lea');
    await expect(accept('lea', secret)).rejects.toEqual(refusal('failed-precondition', 'used'));
    expect((await licence()).holderIDs).toEqual([]);
  });

  it('ends: by time, when it is replaced, withdrawn or used', async () => {
    await openCompanies();
    const again = async () => (await invite(emailOf('lea'))).lines[0]!.secret!;
    const first = await again();
    const second = await again();
    await expect(accept('lea', first)).rejects.toEqual(refusal('not-found', 'unknown'));
    const later = new Date(Date.now() + 15 * 86_400_000);
    await expect(storeAcceptance('lea', second, later)).rejects.toEqual(
      refusal('failed-precondition', 'expired'),
    );
    const withdraw = (actorID: string) =>
      functions.withdrawInvitation.run(
        requestBy(actorID, 'student', { invitationID: hashOf(second) }),
      );
    await expect(withdraw('otto')).rejects.toEqual(refusal('permission-denied'));
    await withdraw('cora');
    await expect(accept('lea', second)).rejects.toEqual(refusal('not-found', 'unknown'));
    const third = await again();
    await accept('lea', third);
    await refs.companyInvitation(hashOf(third)).ref.update({ usedBy: 'otto' });
    await expect(accept('lea', third)).rejects.toEqual(refusal('failed-precondition', 'used'));
  });

  it('is accepted without a seat when none is free', async () => {
    await openCompanies();
    await saving({ seats: 1 });
    await place('cora', 'company_admin');
    await seat('cora');
    const { lines } = await invite(emailOf('lea'), { licenceID: 'gardeners' });
    expect(await accept('lea', lines[0]!.secret!)).toMatchObject({ isWithoutSeat: true });
    expect(await right('lea')).toBeNull();
  });
});

describe('a seat', () => {
  it('is given and taken by the company’s admins alone (T81)', async () => {
    await openCompanies();
    await saving();
    await place('lea', 'member');
    await expect(seat('lea', true, 'otto')).rejects.toEqual(refusal('permission-denied'));
    await expect(seat('lea', true, 'lea')).rejects.toEqual(refusal('permission-denied'));
    await expect(seat('otto')).rejects.toEqual(refusal('failed-precondition', 'no_member'));
    await following(() => seat('lea'));
    await seat('lea');
    expect((await licence()).holderIDs).toEqual(['lea']);
    expect(await right('lea')).not.toBeNull();
    expect(await news('lea')).toEqual(['given']);
    await following(() => seat('lea', false));
    expect(await right('lea')).toBeNull();
    expect(await record('lea')).toMatchObject({ status: 'active' });
    expect((await news('lea')).sort()).toEqual(['ended', 'given']);
    expect(await rightsApart()).toEqual([]);
    await expect(functions.saveLicence.run(requestBy('cora', 'student', {}))).rejects.toEqual(
      refusal('permission-denied'),
    );
  });

  it('is the last one for exactly one of fifty at once', async () => {
    await openCompanies();
    await saving({ seats: 3 });
    const people = Array.from({ length: 50 }, (_, index) => `p${index}`);
    await Promise.all(people.map((uid) => place(uid, 'member')));
    for (const uid of ['cora', 'p0']) await seat(uid);
    const rest = people.slice(1);
    const claims = await Promise.allSettled(rest.map((uid) => seat(uid)));
    expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { holderIDs } = await licence();
    expect(holderIDs).toHaveLength(3);
    const rights = await db.collection('entitlements').get();
    expect(rights.docs.map((found) => found.get('userID')).sort()).toEqual(holderIDs);
  }, 30_000);

  it('is not given when another process gives the last one in the same moment', async () => {
    await openCompanies();
    await saving({ seats: 1 });
    await place('lea', 'member');
    const taken = [{ userID: 'cora', assignedAt: new Date(), endedAt: null }];
    const elsewhere = () => refs.licence('gardeners').ref.update({ taken, holderIDs: ['cora'] });
    await interrupted('before', 0, elsewhere, () =>
      expect(seat('lea')).rejects.toEqual(refusal('failed-precondition', 'no_seat')),
    );
    expect((await licence()).holderIDs).toEqual(['cora']);
    expect(await right('lea')).toBeNull();
  });

  it('cools off before somebody else gets it', async () => {
    await openCompanies();
    await saving({ seats: 1, coolingOffDays: 7 });
    await place('lea', 'member');
    const at = new Date();
    const give = (uid: string, isAssigned: boolean, days: number) =>
      storeSeat(
        { actorID: 'cora', licenceID: 'gardeners', uid, isAssigned },
        new Date(at.getTime() + days * 86_400_000),
      );
    await give('lea', true, 0);
    await give('lea', false, 1);
    await expect(give('cora', true, 7)).rejects.toEqual(refusal('failed-precondition', 'no_seat'));
    await give('cora', true, 8);
    expect((await licence()).holderIDs).toEqual(['cora']);
  });

  it('goes when its holder leaves, and what they bought stays', async () => {
    await openCompanies();
    await saving();
    await place('lea', 'member');
    await seat('lea');
    const own = { kind: 'gift', id: 'lea_ferns', until: null } as const;
    const { sources } = (await right('lea'))!;
    await refs.entitlement('lea', 'ferns').ref.update({ until: null, sources: [own, ...sources] });
    await change('lea', 'leave', 'lea');
    expect(await read(refs.companyMember('lea', 'acme'))).toBeNull();
    expect((await licence()).holderIDs).toEqual([]);
    expect(await right('lea')).toMatchObject({ until: null, sources: [own] });
  });

  it('is complete after a crash at any commit and the event', async () => {
    for (let commit = 0, reached = true; reached; commit++) {
      for (const when of ['before', 'after'] as const) {
        await clear();
        await openCompanies();
        await saving({ courseIDs: ['ferns', 'mosses'] });
        await place('lea', 'member');
        const wish = { actorID: 'cora', licenceID: 'gardeners', uid: 'lea', isAssigned: true };
        const before = await refs.licence('gardeners').ref.get();
        reached = await crashing(commit, when, () => storeSeat(wish));
        const after = await refs.licence('gardeners').ref.get();
        const has = (await licence()).holderIDs.includes('lea');
        if (!before.updateTime!.isEqual(after.updateTime!))
          await following(() => after.ref.update({ seats: 2 }));
        await Promise.all([storeSeat(wish), storeSeat(wish)]);
        if (has) expect((await licence()).taken).toHaveLength(1);
        expect(await right('lea', 'ferns')).not.toBeNull();
        expect(await right('lea', 'mosses')).not.toBeNull();
        expect(await record('lea', 'mosses')).toMatchObject({ status: 'active' });
      }
    }
  }, 60_000);
});

describe('a crash at any commit', () => {
  /** Does it with a crash at each commit in turn, then again; checks what was left each time. */
  async function anywhere(
    begin: () => Promise<() => Promise<unknown>>,
    check: () => Promise<void>,
  ): Promise<void> {
    await openCompanies();
    await saving({ courseIDs: ['ferns', 'mosses'], coolingOffDays: 0 });
    for (const when of ['before', 'after'] as const)
      for (let commit = 0, reached = true; reached; commit++) {
        await forgetLea();
        const act = await begin();
        reached = await crashing(commit, when, act);
        await expectWhole();
        await act();
        await check();
      }
    expect(await rightsApart()).toEqual([]);
  }

  /** Lea has no place, no seat and no rights again. */
  async function forgetLea() {
    const batch = db.batch();
    batch.update(refs.licence('gardeners').ref, { taken: [], holderIDs: [] });
    batch.delete(refs.companyMember('lea', 'acme').ref);
    batch.delete(refs.licenceKeyTries('lea').ref);
    for (const courseID of ['ferns', 'mosses']) {
      batch.delete(refs.entitlement('lea', courseID).ref);
      batch.delete(refs.enrollment('lea', courseID).ref);
    }
    await batch.commit();
  }

  /** A seat is never anybody's who is no member; what it opens may still be on its way. */
  async function expectWhole() {
    const { holderIDs } = await licence();
    const isMember = (await read(refs.companyMember('lea', 'acme'))) !== null;
    expect(holderIDs.includes('lea')).toBe(isMember);
  }

  const expectSeated = async () => {
    expect((await licence()).taken).toHaveLength(1);
    for (const courseID of ['ferns', 'mosses']) {
      expect(await right('lea', courseID)).not.toBeNull();
      expect(await record('lea', courseID)).toMatchObject({ status: 'active' });
    }
  };

  it('of accepting an invitation leaves a member with a seat after the next try', () =>
    anywhere(async () => {
      const { lines } = await invite(emailOf('lea'), { licenceID: 'gardeners' });
      return () => storeAcceptance('lea', lines[0]!.secret!);
    }, expectSeated));

  it('of redeeming a key leaves a member with a seat after the next try', () =>
    anywhere(async () => {
      const [key] = await storeKeys('cora', 'gardeners', 1);
      return () => storeRedemption('lea', key!);
    }, expectSeated));

  it('of removing a member leaves nobody with a seat or a right after the next try and the event', () => {
    let event: WriteEvent | undefined;
    return anywhere(
      async () => {
        await place('lea', 'member');
        await seat('lea');
        const wish = { actorID: 'cora', companyID: 'acme', uid: 'lea', change: 'remove' } as const;
        event = undefined;
        const before = await refs.licence('gardeners').ref.get();
        return async () => {
          try {
            await storeMember(wish);
          } finally {
            const after = await refs.licence('gardeners').ref.get();
            if (!before.updateTime!.isEqual(after.updateTime!)) event = eventOf(before, after);
          }
        };
      },
      async () => {
        await follow(event!);
        expect((await licence()).holderIDs).toEqual([]);
        expect(await read(refs.companyMember('lea', 'acme'))).toBeNull();
        for (const courseID of ['ferns', 'mosses']) expect(await right('lea', courseID)).toBeNull();
        expect((await auditLog()).size).toBeGreaterThan(0);
      },
    );
  });
});

describe('the terms of a licence', () => {
  it('open and end what its seats give', async () => {
    await openCompanies();
    await saving();
    await place('lea', 'member');
    await seat('lea');
    const endsAt = new Date('2040-01-01');
    await following(() => saving({ courseIDs: ['mosses'], endsAt }));
    expect(await right('lea', 'ferns')).toBeNull();
    expect(await right('lea', 'mosses')).toMatchObject({ until: endsAt });
    expect(await record('lea', 'mosses')).toMatchObject({ status: 'active' });
    await expect(saving({}, 'globex')).rejects.toEqual(refusal('failed-precondition'));
    await expect(saving({ courseIDs: ['none'] })).rejects.toEqual(refusal('not-found'));
    await expect(saving({ seats: 2001 })).rejects.toEqual(refusal('invalid-argument'));
  });

  it('take the newest seats when they shrink, and tell everybody concerned', async () => {
    await openCompanies();
    await saving({ seats: 2 });
    await place('lea', 'member');
    await seat('cora');
    await seat('lea');
    let lost: string[] = [];
    await following(async () => {
      ({ lost } = await saving({ seats: 1 }));
    });
    expect(lost).toEqual(['lea']);
    expect(await right('lea')).toBeNull();
    expect(await news('lea')).toEqual(['ended']);
    expect(await news('cora')).toEqual(['reduced']);
    expect(await rightsApart()).toEqual([]);
  });
});

describe('a key of a licence', () => {
  const redeem = (uid: string, key: string) =>
    functions.redeemLicenceKey.run(requestBy(uid, 'student', { key }));
  const make = (actorID = 'cora', count = 2) =>
    functions.createLicenceKeys.run(
      requestBy(actorID, 'student', { licenceID: 'gardeners', count }),
    );

  it('gives one person a seat', async () => {
    await openCompanies();
    await saving();
    await expect(make('otto')).rejects.toEqual(refusal('permission-denied'));
    const { keys } = await make();
    const opened = { companyName: details.name, courseIDs: ['ferns'] };
    expect(await redeem('lea', ` ${keys[0]} `)).toEqual(opened);
    expect(await redeem('lea', keys[0]!)).toEqual(opened);
    expect(await right('lea')).not.toBeNull();
    expect(await data(refs.companyMember('lea', 'acme'))).toMatchObject({ role: 'member' });
    await expect(redeem('otto', keys[0]!)).rejects.toEqual(refusal('failed-precondition', 'used'));
    await change('lea', 'leave', 'lea');
    await expect(redeem('lea', keys[0]!)).rejects.toEqual(refusal('failed-precondition', 'used'));
    expect(await right('lea')).toBeNull();
    const { endsAt } = await licence();
    await expect(storeRedemption('otto', keys[1]!, endsAt)).rejects.toEqual(
      refusal('failed-precondition', 'expired'),
    );
  });

  it('of two people at once helps one', async () => {
    await openCompanies();
    await saving();
    const [key] = await storeKeys('cora', 'gardeners', 1);
    const both = await Promise.allSettled(['lea', 'otto'].map((uid) => redeem(uid, key!)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await licence()).holderIDs).toHaveLength(1);
  });

  it('is guessed at ten times an hour at most (T82)', async () => {
    await openCompanies();
    for (let guess = 0; guess < 10; guess++)
      await expect(redeem('lea', `${guess}`)).rejects.toEqual(refusal('not-found', 'unknown'));
    await expect(redeem('lea', 'x')).rejects.toEqual(refusal('resource-exhausted'));
    await expect(redeem('otto', 'x')).rejects.toEqual(refusal('not-found', 'unknown'));
  });
});

it('reports how those with a seat get on in the courses of the licence, and nothing else', async () => {
  await openCompanies();
  await saving();
  await place('lea', 'member');
  await seat('lea');
  await refs.enrollment('lea', 'ferns').ref.update({ progress: 40, certificateID: 'CERT' });
  const report = (actorID: string, courseID: string) =>
    functions.companyReport.run(
      requestBy(actorID, 'student', { licenceID: 'gardeners', courseID }),
    );
  const { learners } = await report('cora', 'ferns');
  expect(learners).toMatchObject([
    { userID: 'lea', name: 'Erin', progress: 40, certificateNumber: 'CERT' },
  ]);
  await expect(report('cora', 'mosses')).rejects.toEqual(refusal('not-found'));
  await expect(report('otto', 'ferns')).rejects.toEqual(refusal('permission-denied'));
  await storeMember({ actorID: 'lea', companyID: 'acme', uid: 'lea', change: 'leave' });
  expect((await report('cora', 'ferns')).learners).toEqual([]);
});

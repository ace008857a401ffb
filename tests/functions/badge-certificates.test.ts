import { beforeEach, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { issueBadgeCertificate } from '@trellis/functions/certificates/issue-badge.store';
import { decodeEach } from '@trellis/functions/firestore/find';
import { refs } from '@trellis/functions/firestore/typed-refs';
import {
  badgeCertificateID,
  certificate,
  courseCertificateID,
} from '@trellis/model/certificates/certificate';
import { signedBadge } from '@trellis/model/certificates/open-badge';
import { badgePath, coursePath, userPath } from '@trellis/model/paths';
import { aUser } from '#tests/factories/a-user';
import { clear } from '#tests/functions/emulated';
import { counted, crashing } from '#tests/functions/commit-interceptor';
import { write } from '#tests/functions/events';
import { complete, data, differences, finishing, openBadge, run } from '#tests/functions/fixtures';
import { checked, isRevoked, origin } from '#tests/functions/signed-tokens';
import { auditLog, notesTo, openTaughtCourse, requestBy } from '#tests/functions/teaching-fixtures';

const wish = { badgeID: 'steps', name: 'Lea Marie Learner', language: 'en' } as const;
const issue = (changes: object = {}, uid = 'lea') =>
  functions.issueBadge.run(requestBy(uid, 'student', { ...wish, ...changes }));
const revoke = (changes: object = {}, uid = 'ada', role = 'admin') =>
  functions.revokeAnyCertificate.run(
    requestBy(uid, role, {
      ...{ uid: 'lea', recordID: badgeCertificateID('steps'), requestID: 'r1' },
      ...{ mayReissue: false, reason: 'It was won by a script.', ...changes },
    }),
  );
const issued = async () => decodeEach(certificate, await refs.certificate('any').ref.parent.get());
const award = () => data(refs.xpEvent('lea', 'badge:steps'));
const refused = (code: string) => expect.objectContaining({ code });

/** Lea earns a badge by completing a lesson. */
async function earnBadge() {
  await openBadge('steps', {
    ...{ name: 'First steps', description: 'For the first lesson.' },
    ...{ names: { en: '', ar: 'الخطوات الأولى' }, descriptions: { en: '', ar: 'لأول درس.' } },
    ...{ criteria: 'complete_1_lessons', imageUrl: '/media/badges/steps.svg' },
  });
  const [lessonID] = await openTaughtCourse(1);
  const last = await complete('lea', 'ferns', lessonID!);
  await finishing(['lea'], 'ferns', () => run.progress(last));
}

beforeEach(clear);

it('issues one certificate of a badge, however often it is asked for', async () => {
  await earnBadge();
  const first = await issue();
  const again = await issue({ name: 'Somebody Else', language: 'ar' });
  expect(again).toEqual(first);
  expect(await issued()).toEqual([
    expect.objectContaining({
      ...{ id: again.number, title: 'First steps', courseID: null, language: '', grade: null },
      ...{ completedAt: (await award()).earnedAt, status: 'valid' },
      badge: {
        ...{ id: 'steps', description: 'For the first lesson.' },
        ...{ criteria: 'complete_1_lessons', imageUrl: '/media/badges/steps.svg' },
      },
    }),
  ]);
  expect(await data(refs.ownCertificate('lea', badgeCertificateID('steps')))).toMatchObject({
    ...{ number: again.number, title: 'First steps', status: 'valid' },
  });
  expect(await differences()).toEqual([]);
});

it('reads four documents and writes three', async () => {
  await earnBadge();
  const price = await counted(() => issueBadgeCertificate({ uid: 'lea', ...wish }));
  expect(price).toMatchObject({ reads: 4, writes: 3 });
});

it.each(['before', 'after'] as const)(
  'issues one certificate of a badge when it crashes %s the commit',
  async (when) => {
    await earnBadge();
    const ask = () => issueBadgeCertificate({ uid: 'lea', ...wish });
    expect(await crashing(0, when, ask)).toBe(true);
    const number = await ask();
    expect((await issued()).map(({ id }) => id)).toEqual([number]);
  },
);

it('signs a badge so that others can check it, in the language that is asked for', async () => {
  await earnBadge();
  const { number } = await issue({ language: 'ar' });
  const { credential, issuedAt } = await data(refs.certificate(number));
  const { payload } = checked(credential!);
  expect(signedBadge.parse(payload)).toMatchObject({
    ...{ id: `${origin}/certificates/${number}`, name: 'الخطوات الأولى' },
    validFrom: issuedAt.toISOString(),
    credentialSubject: { identifier: [{ identityHash: 'Lea Marie Learner' }] },
  });
  expect(payload).toMatchObject({
    awardedDate: (await award()).earnedAt.toISOString(),
    credentialSubject: {
      achievement: {
        ...{ id: `${origin}/badges#steps`, achievementType: 'Badge', inLanguage: 'ar' },
        ...{ name: 'الخطوات الأولى', description: 'لأول درس.' },
        criteria: { narrative: 'Complete 1 lessons.' },
        image: { id: `${origin}/media/badges/steps.svg`, type: 'Image' },
      },
    },
  });
  expect(JSON.stringify(payload)).not.toContain('lea');
});

it('issues none for a badge that was not earned, or to whom nobody can reach', async () => {
  await earnBadge();
  await openBadge('far', { criteria: 'complete_100_lessons' });
  await expect(issue({ badgeID: 'far' })).rejects.toEqual(refused('not-found'));
  await expect(issue({ badgeID: 'none' })).rejects.toEqual(refused('not-found'));
  await expect(issue({}, 'tess')).rejects.toEqual(refused('not-found'));
  for (const changes of [{ name: ' ' }, { name: 'two\nlines' }, { language: 'fr' }])
    await expect(issue(changes)).rejects.toEqual(refused('invalid-argument'));
  const request = requestBy('lea', 'student', wish);
  Object.assign(request.auth!.token, { email_verified: false });
  await expect(functions.issueBadge.run(request)).rejects.toEqual(refused('permission-denied'));
  await write(userPath('lea'), aUser({ email: 'lea@school.example', isActive: false }));
  await expect(issue()).rejects.toEqual(refused('permission-denied'));
  expect(await issued()).toEqual([]);
});

it('revokes the certificate of a badge, for administrators, also when the badge is gone', async () => {
  await earnBadge();
  await expect(revoke()).rejects.toEqual(refused('not-found'));
  const { number } = await issue();
  expect(await isRevoked(number)).toBe(false);
  for (const [uid, role] of [
    ['tess', 'teacher'],
    ['lea', 'student'],
  ])
    await expect(revoke({}, uid, role)).rejects.toEqual(refused('permission-denied'));
  await expect(revoke({ reason: ' ' })).rejects.toEqual(refused('invalid-argument'));
  await run.badge(await write(badgePath('steps'), null));
  await Promise.all([revoke(), revoke()]);
  await revoke({ requestID: 'r2' });
  expect(await isRevoked(number)).toBe(true);
  expect(await issued()).toEqual([expect.objectContaining({ status: 'revoked' })]);
  expect([...(await auditLog())]).toEqual([
    [
      'revoke_certificate:lea:r1',
      expect.objectContaining({ detail: `badge:steps/${number}`, actorID: 'ada' }),
    ],
  ]);
  await expect(issue()).rejects.toMatchObject({ code: expect.stringMatching(/not-found/) });
  expect(await differences()).toEqual([]);
});

it('tells the learner why, and lets them confirm their name once more', async () => {
  await earnBadge();
  const first = await issue({ name: 'Lae Learner' });
  await revoke();
  await expect(issue()).rejects.toEqual(refused('failed-precondition'));
  await revoke({ mayReissue: true, requestID: 'r2', reason: 'A slip of the pen.' });
  const second = await issue();
  expect(await data(refs.certificate(first.number))).toMatchObject({
    ...{ status: 'revoked', replacedBy: second.number },
  });
  expect([await isRevoked(first.number), await isRevoked(second.number)]).toEqual([true, false]);
  const told = await refs
    .notification('lea', 'any')
    .ref.parent.where('itemID', '==', 'steps')
    .get();
  expect(told.docs.map((each) => each.get('note')).filter(Boolean)).toEqual([
    expect.objectContaining({ about: 'revoked', text: 'It was won by a script.' }),
    expect.objectContaining({ about: 'reissue', text: 'A slip of the pen.' }),
  ]);
});

it('revokes the certificate of a course that was deleted', async () => {
  const [lessonID] = await openTaughtCourse(1);
  const course = await data(refs.course('ferns'));
  await run.course(await write(coursePath('ferns'), { ...course, certificate: { minGrade: 0 } }));
  const last = await complete('lea', 'ferns', lessonID!);
  await finishing(['lea'], 'ferns', () => run.progress(last));
  const request = { courseID: 'ferns', name: 'Lea Learner', showsGrade: false };
  const { number } = await functions.issueCertificate.run(requestBy('lea', 'student', request));
  await refs.course('ferns').ref.delete();
  await refs.enrollment('lea', 'ferns').ref.delete();
  await revoke({ recordID: courseCertificateID('ferns') });
  expect(await isRevoked(number)).toBe(true);
  expect(await notesTo('lea')).toEqual([
    expect.objectContaining({ about: 'revoked', item: 'How ferns grow' }),
  ]);
});

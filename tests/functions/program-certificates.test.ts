import { beforeEach, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { issueProgramCertificate } from '@trellis/functions/certificates/issue-program.store';
import { decodeEach } from '@trellis/functions/firestore/find';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { certificate, programCertificateID } from '@trellis/model/certificates/certificate';
import type { CertificateRule } from '@trellis/model/certificates/certificate-rule';
import { programEnrollmentPath, userPath } from '@trellis/model/paths';
import type { ProgramGroup } from '@trellis/model/programs/program-step';
import { aUser } from '#tests/factories/a-user';
import { anEnrollment } from '#tests/factories/an-enrollment';
import type { Delivery } from '#tests/functions/cascade';
import { crashing } from '#tests/functions/commit-interceptor';
import { clear } from '#tests/functions/emulated';
import { deliver, observed, randomFrom, redelivered, write } from '#tests/functions/events';
import { data, differences, run } from '#tests/functions/fixtures';
import {
  enrol,
  finish,
  following,
  group,
  mine,
  openSchool,
  save,
  setCourse,
} from '#tests/functions/program-fixtures';
import { openQuiz, take } from '#tests/functions/quiz-fixtures';
import { auditLog, notesTo, requestBy } from '#tests/functions/teaching-fixtures';

const wish = { programID: 'botany', name: 'Lea Marie Learner', showsGrade: true };
const ask = (changes: object = {}, uid = 'lea') =>
  functions.issueProgram.run(requestBy(uid, 'student', { ...wish, ...changes }));
/** Asks for a certificate, delivers the events, and returns its number. */
async function issue(changes: object = {}): Promise<string> {
  await following(() => ask(changes));
  return (await own()).number;
}
const allow = (changes: object = {}, uid = 'tess', role = 'teacher') =>
  functions.allowProgramCertificate.run(
    requestBy(uid, role, {
      ...{ programID: 'botany', uid: 'lea', requestID: 'r1', reason: 'You did most of it.' },
      ...changes,
    }),
  );
const revoke = (changes: object = {}, uid = 'tess', role = 'teacher') =>
  functions.revokeProgramCertificate.run(
    requestBy(uid, role, {
      ...{ programID: 'botany', uid: 'lea', requestID: 'r1', reason: 'It was copied.' },
      ...{ mayReissue: false, ...changes },
    }),
  );
const own = () => data(refs.ownCertificate('lea', programCertificateID('botany')));
const issued = async () => decodeEach(certificate, await refs.certificate('any').ref.parent.get());
const refused = (code: string) => expect.objectContaining({ code });

/** Opens a program that grants a certificate, with Lea in it and Ada as an admin. */
async function openCertifyingProgram(
  courseIDs: string[],
  rule: CertificateRule | null = { minGrade: 0 },
): Promise<void> {
  await openSchool();
  await run.user(await write(userPath('ada'), aUser('admin', { email: 'ada@school.example' })));
  await save({ groups: [group('a', courseIDs)], texts: { certificate: rule } });
  await following(enrol);
}

const completeFerns = () => following(() => finish('ferns'));
const saveGroups = (groups: ProgramGroup[]) =>
  following(() => save({ groups, texts: { certificate: { minGrade: 0 } } }));
const counted = async () => (await data(refs.userProgress('lea'))).counters.certificates;

beforeEach(clear);

it('issues one certificate, however often it is asked for, which counts once for badges', async () => {
  await openCertifyingProgram(['ferns']);
  await completeFerns();
  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  const event = await observed(programEnrollmentPath('lea', 'botany'), async () =>
    answers.push(...(await Promise.all([ask(), ask({ name: 'Somebody Else' }), ask()]))),
  );
  await run.programEnrollment(event);
  await run.programEnrollment(event);
  const again = await ask({ name: 'Somebody Else', showsGrade: false });
  expect(new Set([...answers, again].map(({ number }) => number)).size).toBe(1);
  const [first, ...others] = await issued();
  expect(others).toEqual([]);
  const { completedAt, certificateID } = await mine();
  expect(certificateID).toBe(again.number);
  expect(first).toMatchObject({
    ...{ id: again.number, title: 'Botany from the ground up', language: 'en', completedAt },
    ...{ courseID: null, programID: 'botany', badge: null, grade: null, status: 'valid' },
  });
  expect(await own()).toMatchObject({ number: again.number, status: 'valid', formerNumbers: [] });
  expect(JSON.stringify(first)).not.toContain('lea');
  expect(await counted()).toBe(1);
  expect(await differences()).toEqual([]);
});

it.each(['before', 'after'] as const)(
  'issues one certificate when it crashes %s the commit',
  async (when) => {
    await openCertifyingProgram(['ferns']);
    await completeFerns();
    const issueOnce = () => issueProgramCertificate({ uid: 'lea', ...wish });
    expect(await crashing(0, when, issueOnce)).toBe(true);
    const found = await issued();
    expect(found.length).toBe(when === 'after' ? 1 : 0);
    expect((await mine()).certificateID).toBe(found[0]?.id ?? null);
    const number = await issueOnce();
    expect((await issued()).map(({ id }) => id)).toEqual([number]);
    expect((await own()).number).toBe(number);
    expect((await mine()).certificateID).toBe(number);
  },
);

it.each([1, 2])('counts it once, redelivered and shuffled (%i)', async (seed) => {
  await openCertifyingProgram(['ferns']);
  const random = randomFrom(seed);
  const shuffledTwice = (told: Delivery[]) =>
    deliver(redelivered(told, random), ({ event, handle }) => handle(event), 4);
  await following(() => finish('ferns'), shuffledTwice);
  await following(() => ask(), shuffledTwice);
  expect(await counted()).toBe(1);
  expect(await issued()).toHaveLength(1);
  const { docs } = await refs.notification('lea', 'any').ref.parent.get();
  const completed = docs.filter((found) => found.get('itemID') === 'program:botany');
  expect(completed.map((found) => found.get('kind'))).toEqual(['completed']);
  expect(await differences()).toEqual([]);
});

it('issues none to whoever has not completed a program that grants one', async () => {
  await openCertifyingProgram(['ferns', 'mosses'], null);
  await completeFerns();
  await expect(ask()).rejects.toEqual(refused('failed-precondition'));
  await saveGroups([group('a', ['ferns', 'mosses'])]);
  await expect(ask()).rejects.toMatchObject({ message: expect.stringContaining('incomplete') });
  await expect(ask({}, 'tess')).rejects.toEqual(refused('not-found'));
  await expect(ask({ programID: 'zoology' })).rejects.toEqual(refused('not-found'));
  await expect(ask({ programID: 'Not/one' })).rejects.toEqual(refused('invalid-argument'));
  for (const name of ['', '  ', 'x'.repeat(81), 'two\nlines'])
    await expect(ask({ name })).rejects.toEqual(refused('invalid-argument'));
  const request = requestBy('lea', 'student', wish);
  Object.assign(request.auth!.token, { email_verified: false });
  await expect(functions.issueProgram.run(request)).rejects.toEqual(refused('permission-denied'));
  await write(userPath('lea'), aUser({ email: 'lea@school.example', isActive: false }));
  await expect(ask()).rejects.toEqual(refused('permission-denied'));
  expect(await issued()).toEqual([]);
});

it('requires the average in the quizzes of what the learner has done', async () => {
  await openQuiz('quiz', { maxAttempts: 3 });
  await openCertifyingProgram(['ferns'], { minGrade: 70 });
  await completeFerns();
  const takeOnce = async (number: number, right: number) => {
    const events = await take('lea', 'quiz', number, right);
    events.push(await observed(`quiz_attempts/lea_quiz_${number}`, () => run.attempt(events[1]!)));
    for (const event of events) await run.attempt(event);
  };
  await takeOnce(1, 2);
  await expect(ask()).rejects.toMatchObject({ message: expect.stringContaining('grade') });
  await takeOnce(2, 3);
  await ask();
  expect(await issued()).toEqual([expect.objectContaining({ grade: 75 })]);
});

it('holds the certificate of a program that is complete only because a step was taken out', async () => {
  await openCertifyingProgram(['ferns', 'mosses']);
  await completeFerns();
  await saveGroups([group('a', ['ferns'])]);
  expect(await mine()).toMatchObject({ progress: 100, certificateHold: 1 });
  await expect(ask()).rejects.toMatchObject({ message: expect.stringContaining('held') });
  expect(await differences()).toEqual([]);

  await expect(allow({}, 'theo')).rejects.toEqual(refused('permission-denied'));
  await expect(allow({}, 'lea', 'teacher')).rejects.toEqual(refused('permission-denied'));
  await expect(allow({}, 'lea', 'student')).rejects.toEqual(refused('permission-denied'));
  await expect(allow({ reason: ' ' })).rejects.toEqual(refused('invalid-argument'));
  await expect(allow({ uid: 'theo' })).rejects.toEqual(refused('not-found'));
  await Promise.all([allow(), allow()]);
  await allow({ requestID: 'r2' });
  expect(await mine()).toMatchObject({ certificateHold: null });
  expect([...(await auditLog())]).toEqual([
    [
      'allow_certificate:lea:r1',
      expect.objectContaining({ actorID: 'tess', detail: 'program:botany' }),
    ],
  ]);
  expect(await notesTo('lea')).toEqual([
    expect.objectContaining({ about: 'allowed', itemID: 'program:botany' }),
  ]);
  await issue();
  expect(await issued()).toHaveLength(1);
  expect(await differences()).toEqual([]);
});

it('lifts the hold when the learner does what was put back', async () => {
  await openCertifyingProgram(['ferns', 'mosses']);
  await completeFerns();
  await following(() => setCourse('mosses', { status: 'archived' }));
  await following(() => setCourse('mosses', { status: 'published' }));
  expect(await mine()).toMatchObject({ progress: 100, certificateHold: 1 });
  await following(() => finish('mosses'));
  expect(await mine()).toMatchObject({ certificateHold: null });
  await ask();
});

it('revokes a certificate with a reason, and issues another one to whoever may have it', async () => {
  await openCertifyingProgram(['ferns']);
  await completeFerns();
  await expect(revoke()).rejects.toEqual(refused('not-found'));
  const first = await issue({ name: 'Lae Learner' });
  await expect(revoke({}, 'theo')).rejects.toEqual(refused('permission-denied'));
  await expect(revoke({ reason: '' })).rejects.toEqual(refused('invalid-argument'));
  const dropped = anEnrollment('dropped').status;
  await following(async () =>
    write(programEnrollmentPath('lea', 'botany'), { ...(await mine()), status: dropped }),
  );
  await Promise.all([revoke(), revoke()]);
  await revoke({ requestID: 'r2' });
  expect(await data(refs.certificate(first))).toMatchObject({ status: 'revoked' });
  await expect(ask()).rejects.toEqual(refused('failed-precondition'));
  await revoke({ mayReissue: true, requestID: 'r3', reason: 'Here you are.' }, 'ada', 'admin');
  const second = await issue();
  expect(await own()).toMatchObject({ number: second, formerNumbers: [first] });
  expect(await data(refs.certificate(first))).toMatchObject({
    ...{ holder: 'Lae Learner', status: 'revoked', replacedBy: second },
  });
  expect([...(await auditLog()).entries()].map(([id, { detail }]) => [id, detail])).toEqual([
    ['reissue_certificate:lea:r3', `program:botany/${first}`],
    ['revoke_certificate:lea:r1', `program:botany/${first}`],
  ]);
  expect((await notesTo('lea')).map(({ about }) => about).sort()).toEqual(['reissue', 'revoked']);
  expect(await differences()).toEqual([]);
});

it('lets administrators revoke it with all others of a person', async () => {
  await openCertifyingProgram(['ferns']);
  await completeFerns();
  const { number } = await ask();
  await functions.revokeAnyCertificate.run(
    requestBy('ada', 'admin', {
      ...{ uid: 'lea', recordID: programCertificateID('botany'), requestID: 'r1' },
      ...{ mayReissue: false, reason: 'It was copied.' },
    }),
  );
  expect(await data(refs.certificate(number))).toMatchObject({ status: 'revoked' });
  expect(await notesTo('lea')).toEqual([
    expect.objectContaining({ about: 'revoked', itemID: 'program:botany' }),
  ]);
});

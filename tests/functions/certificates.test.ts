import { beforeEach, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { issueCourseCertificate } from '@trellis/functions/certificates/issue-certificate.store';
import { decodeEach } from '@trellis/functions/firestore/find';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { certificate, courseCertificateID } from '@trellis/model/certificates/certificate';
import type { CertificateRule } from '@trellis/model/certificates/certificate-rule';
import { coursePath, enrollmentPath, userPath } from '@trellis/model/paths';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { aUser } from '#tests/factories/a-user';
import { clear } from '#tests/functions/emulated';
import { crashing } from '#tests/functions/commit-interceptor';
import { observed, write } from '#tests/functions/events';
import {
  complete,
  data,
  differences,
  finishing,
  mark,
  run,
  writeLesson,
} from '#tests/functions/fixtures';
import { openQuiz, take } from '#tests/functions/quiz-fixtures';
import { auditLog, notesTo, openTaughtCourse, requestBy } from '#tests/functions/teaching-fixtures';

const wish = { courseID: 'ferns', name: 'Lea Marie Learner', showsGrade: true };
const ask = (changes: object = {}, uid = 'lea') =>
  functions.issueCertificate.run(requestBy(uid, 'student', { ...wish, ...changes }));
/** Asks for a certificate, and delivers the event of the enrolment. */
async function issue(changes: object = {}, uid = 'lea') {
  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  const event = await observed(enrollmentPath(uid, 'ferns'), async () =>
    answers.push(await ask(changes, uid)),
  );
  await run.enrollment(event);
  return answers[0]!;
}
const allow = (changes: object = {}, uid = 'tess', role = 'teacher') =>
  functions.allowCertificate.run(
    requestBy(uid, role, {
      ...{ courseID: 'ferns', uid: 'lea', requestID: 'r1', reason: 'You did most of it.' },
      ...changes,
    }),
  );
const revoke = (changes: object = {}, uid = 'tess', role = 'teacher') =>
  functions.revokeCertificate.run(
    requestBy(uid, role, {
      ...{ courseID: 'ferns', uid: 'lea', requestID: 'r1', reason: 'It was copied.' },
      ...{ mayReissue: false, ...changes },
    }),
  );
const enrolled = () => data(refs.enrollment('lea', 'ferns'));
const own = () => data(refs.ownCertificate('lea', courseCertificateID('ferns')));
const issued = async () => decodeEach(certificate, await refs.certificate('any').ref.parent.get());
const refused = (code: string) => expect.objectContaining({ code });

/** Opens the course, which grants a certificate, with Lea in it. */
async function openCertifyingCourse(
  lessons: number,
  rule: CertificateRule | null = { minGrade: 0 },
) {
  const lessonIDs = await openTaughtCourse(lessons);
  const course = await data(refs.course('ferns'));
  await run.course(await write(coursePath('ferns'), { ...course, certificate: rule }));
  return lessonIDs;
}

/** Lea completes the whole course. */
async function completeCourse(lessonIDs: string[]) {
  for (const id of lessonIDs.slice(0, -1)) await run.progress(await complete('lea', 'ferns', id));
  const last = await complete('lea', 'ferns', lessonIDs.at(-1)!);
  await finishing(['lea'], 'ferns', () => run.progress(last));
}

/** Takes a lesson out of the course or puts it back, and delivers the event. */
const setStatus = async (lessonID: string, status: 'draft' | 'published') =>
  run.lesson(await writeLesson('ferns', lessonID, { status }));

beforeEach(clear);

it('issues one certificate, however often it is asked for', async () => {
  await completeCourse(await openCertifyingCourse(2));
  const answers = await Promise.all([issue(), issue({ name: 'Somebody Else' }), issue()]);
  const again = await issue({ name: 'Somebody Else', showsGrade: false });
  expect(new Set([...answers, again].map(({ number }) => number)).size).toBe(1);
  const [first, ...others] = await issued();
  expect(others).toEqual([]);
  const { completedAt, certificateID } = await enrolled();
  expect(certificateID).toBe(again.number);
  expect(first).toMatchObject({
    ...{ id: again.number, title: 'How ferns grow', courseID: 'ferns', language: 'en' },
    ...{ completedAt, grade: null, status: 'valid', revokedAt: null, replacedBy: null },
  });
  expect(['Lea Marie Learner', 'Somebody Else']).toContain(first?.holder);
  expect(await own()).toMatchObject({ number: again.number, status: 'valid', formerNumbers: [] });
  expect(JSON.stringify(first)).not.toContain('lea');
  expect(await differences()).toEqual([]);
});

it.each(['before', 'after'] as const)(
  'issues one certificate when it crashes %s the commit',
  async (when) => {
    await completeCourse(await openCertifyingCourse(1));
    const issueOnce = () => issueCourseCertificate({ uid: 'lea', ...wish });
    expect(await crashing(0, when, issueOnce)).toBe(true);
    const found = await issued();
    expect(found.length).toBe(when === 'after' ? 1 : 0);
    expect((await enrolled()).certificateID).toBe(found[0]?.id ?? null);
    const number = await issueOnce();
    // It only reads now.
    await crashing(0, when, issueOnce);
    expect((await issued()).map(({ id }) => id)).toEqual([number]);
    expect((await own()).number).toBe(number);
    expect((await enrolled()).certificateID).toBe(number);
  },
);

it('issues none to whoever has not completed a course that grants one', async () => {
  const lessonIDs = await openCertifyingCourse(2, null);
  await run.progress(await complete('lea', 'ferns', lessonIDs[0]!));
  await expect(issue()).rejects.toEqual(refused('failed-precondition'));
  const course = await data(refs.course('ferns'));
  await write(coursePath('ferns'), { ...course, certificate: { minGrade: 0 } });
  await expect(issue()).rejects.toEqual(refused('failed-precondition'));
  await expect(issue({}, 'tess')).rejects.toEqual(refused('not-found'));
  await expect(issue({ courseID: 'mosses' })).rejects.toEqual(refused('not-found'));
  for (const name of ['', '  ', 'x'.repeat(81), 'two\nlines', 'right\u202eleft'])
    await expect(issue({ name })).rejects.toEqual(refused('invalid-argument'));
  expect(await issued()).toEqual([]);
});

it('issues none under an address that is not verified, or to a suspended account', async () => {
  await completeCourse(await openCertifyingCourse(1));
  const request = requestBy('lea', 'student', wish);
  Object.assign(request.auth!.token, { email_verified: false });
  await expect(functions.issueCertificate.run(request)).rejects.toEqual(
    refused('permission-denied'),
  );
  await write(userPath('lea'), aUser({ email: 'lea@school.example', isActive: false }));
  await expect(issue()).rejects.toEqual(refused('permission-denied'));
  expect(await issued()).toEqual([]);
});

it('requires the average in the quizzes, and shows it as the learner wishes', async () => {
  await openQuiz('quiz', { maxAttempts: 3 });
  await completeCourse(await openCertifyingCourse(1, { minGrade: 70 }));
  const takeOnce = async (number: number, right: number) => {
    const events = await take('lea', 'quiz', number, right);
    events.push(await observed(`quiz_attempts/lea_quiz_${number}`, () => run.attempt(events[1]!)));
    for (const event of events) await run.attempt(event);
  };
  await expect(issue()).rejects.toEqual(refused('failed-precondition'));
  await takeOnce(1, 2);
  await expect(issue()).rejects.toMatchObject({ message: expect.stringContaining('grade') });
  await takeOnce(2, 3);
  await issue();
  expect(await issued()).toEqual([expect.objectContaining({ grade: 75 })]);
  expect(await differences()).toEqual([]);
});

it('hides the grade from everybody if the learner wishes so', async () => {
  await openQuiz('quiz');
  await completeCourse(await openCertifyingCourse(1));
  await issue({ showsGrade: false });
  expect(await issued()).toEqual([expect.objectContaining({ grade: null })]);
});

it('holds the certificate of a course that is complete only because something was taken out', async () => {
  const [first, second] = await openCertifyingCourse(2);
  await run.progress(await complete('lea', 'ferns', first!));
  await finishing(['lea'], 'ferns', () => setStatus(second!, 'draft'));
  expect(await enrolled()).toMatchObject({ progress: 100, certificateHold: 1 });
  await expect(issue()).rejects.toMatchObject({ message: expect.stringContaining('held') });
  for (const isCompleted of [false, true])
    await run.progress(await mark('lea', first!, isCompleted));
  expect(await enrolled()).toMatchObject({ progress: 100, certificateHold: 1 });
  expect(await differences()).toEqual([]);

  await expect(allow({}, 'theo')).rejects.toEqual(refused('permission-denied'));
  await expect(allow({}, 'lea', 'teacher')).rejects.toEqual(refused('permission-denied'));
  await expect(allow({ reason: ' ' })).rejects.toEqual(refused('invalid-argument'));
  await Promise.all([allow(), allow()]);
  await allow({ requestID: 'r2' });
  expect(await enrolled()).toMatchObject({ certificateHold: null });
  expect([...(await auditLog())]).toEqual([
    [
      'allow_certificate:lea:r1',
      expect.objectContaining({ actorID: 'tess', detail: 'ferns', reason: 'You did most of it.' }),
    ],
  ]);
  expect(await notesTo('lea')).toEqual([
    expect.objectContaining({ about: 'allowed', text: 'You did most of it.' }),
  ]);
  await issue();
  expect(await issued()).toHaveLength(1);
  expect(await differences()).toEqual([]);
});

it('lifts the hold when the learner completes what was put back', async () => {
  const [first, second] = await openCertifyingCourse(2);
  await run.progress(await complete('lea', 'ferns', first!));
  await finishing(['lea'], 'ferns', () => setStatus(second!, 'draft'));
  await setStatus(second!, 'published');
  expect(await enrolled()).toMatchObject({ progress: 50, certificateHold: 1 });
  await run.progress(await complete('lea', 'ferns', second!));
  expect(await enrolled()).toMatchObject({ progress: 100, certificateHold: null });
  await issue();
});

it('revokes a certificate for good, with a reason, also after the learner has left', async () => {
  await completeCourse(await openCertifyingCourse(1));
  await expect(revoke()).rejects.toEqual(refused('not-found'));
  const { number } = await issue();
  await expect(revoke({}, 'theo')).rejects.toEqual(refused('permission-denied'));
  await expect(revoke({ reason: '' })).rejects.toEqual(refused('invalid-argument'));
  const chosen = anEnrollment('dropped', { userID: 'lea' });
  await write(enrollmentPath('lea', 'ferns'), { ...(await enrolled()), status: chosen.status });
  await Promise.all([revoke(), revoke()]);
  await revoke({ requestID: 'r2' });
  expect(await issued()).toEqual([
    expect.objectContaining({
      ...{ id: number, holder: 'Lea Marie Learner', status: 'revoked' },
      ...{ revokedAt: expect.any(Date), replacedBy: null },
    }),
  ]);
  expect([...(await auditLog())]).toEqual([
    [
      'revoke_certificate:lea:r1',
      expect.objectContaining({ detail: `ferns/${number}`, reason: 'It was copied.' }),
    ],
  ]);
  expect(await notesTo('lea')).toEqual([
    expect.objectContaining({ about: 'revoked', item: 'How ferns grow', text: 'It was copied.' }),
  ]);
  await expect(issue()).rejects.toEqual(refused('failed-precondition'));
  expect(await differences()).toEqual([]);
});

it('issues a certificate again under another name, which the revoked one names', async () => {
  await completeCourse(await openCertifyingCourse(1));
  const first = await issue({ name: 'Lae Learner' });
  await revoke({ reason: 'A slip of the pen.' });
  const { revokedAt } = await data(refs.certificate(first.number));
  await revoke({ mayReissue: true, requestID: 'r2', reason: 'Here you are.' }, 'ada', 'admin');
  expect(await own()).toMatchObject({ status: 'revoked', mayReissue: true });
  const second = await issue();
  expect(await issue({ name: 'Other' })).toEqual(second);
  expect(await own()).toMatchObject({
    ...{ number: second.number, status: 'valid', mayReissue: false },
    formerNumbers: [first.number],
  });
  expect(await data(refs.certificate(first.number))).toMatchObject({
    ...{ holder: 'Lae Learner', status: 'revoked', revokedAt, replacedBy: second.number },
  });
  expect(await data(refs.certificate(second.number))).toMatchObject({
    ...{ holder: 'Lea Marie Learner', status: 'valid', replacedBy: null },
  });
  expect((await enrolled()).certificateID).toBe(second.number);
  expect((await auditLog()).size).toBe(2);
  expect(await differences()).toEqual([]);
});

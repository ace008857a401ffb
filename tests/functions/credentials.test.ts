import { beforeEach, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { answerDocument } from '@trellis/functions/certificates/answer-document';
import { signedStatusList, statusLists } from '@trellis/functions/certificates/status-list.store';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { signedBadge } from '@trellis/model/certificates/open-badge';
import { coursePath } from '@trellis/model/paths';
import { newKeySet } from '#scripts/certificate-keys';
import { clear } from '#tests/functions/emulated';
import { write } from '#tests/functions/events';
import { complete, data, finishing, run } from '#tests/functions/fixtures';
import { checked, did, isRevoked, origin } from '#tests/functions/signed-tokens';
import { openTaughtCourse, requestBy } from '#tests/functions/teaching-fixtures';

const wish = { courseID: 'ferns', name: 'ليا المتعلمة', showsGrade: true };

/** Lea completes the course and gets a certificate. Returns its number. */
async function issue(): Promise<string> {
  const [lessonID] = await openTaughtCourse(1);
  const course = await data(refs.course('ferns'));
  await run.course(await write(coursePath('ferns'), { ...course, certificate: { minGrade: 0 } }));
  const last = await complete('lea', 'ferns', lessonID!);
  await finishing(['lea'], 'ferns', () => run.progress(last));
  return (await functions.issueCertificate.run(requestBy('lea', 'student', wish))).number;
}

beforeEach(clear);

it('signs a certificate as a badge that others can check', async () => {
  const number = await issue();
  const { credential, slotID, issuedAt } = await data(refs.certificate(number));
  const { header, payload } = checked(credential!);
  expect(header).toEqual({
    ...{ alg: 'EdDSA', typ: 'vc+jwt', cty: 'vc' },
    kid: expect.stringMatching(new RegExp(`^${did}#[\\w-]{43}$`)),
  });
  const badge = signedBadge.parse(payload);
  expect(badge).toMatchObject({
    id: `${origin}/certificates/${number}`,
    name: 'How ferns grow',
    issuer: { id: did },
    validFrom: issuedAt.toISOString(),
    credentialSubject: {
      identifier: [{ identityHash: 'ليا المتعلمة', identityType: 'name', hashed: false }],
      achievement: { id: `${origin}/courses/ferns`, name: 'How ferns grow' },
    },
    ...{ iss: did, jti: `${origin}/certificates/${number}` },
    nbf: Math.floor(issuedAt.getTime() / 1000),
  });
  const [list, index] = slotID!.split(':').map(Number);
  expect(badge.credentialStatus).toMatchObject({
    statusListIndex: String(index),
    statusListCredential: `${origin}/certificates/status/${list}`,
  });
  expect(JSON.stringify(payload)).not.toContain('lea');
});

it('sets the bit of a certificate when it is revoked, and no other', async () => {
  const number = await issue();
  expect(await isRevoked(number)).toBe(false);
  await functions.revokeCertificate.run(
    requestBy('tess', 'teacher', {
      ...{ courseID: 'ferns', uid: 'lea', requestID: 'r1', reason: 'By mistake.' },
      mayReissue: true,
    }),
  );
  expect(await isRevoked(number)).toBe(true);
  const second = (await functions.issueCertificate.run(requestBy('lea', 'student', wish))).number;
  expect(await isRevoked(second)).toBe(false);
  expect(await isRevoked(number)).toBe(true);
});

it('still checks what a former key has signed', async () => {
  const number = await issue();
  const { credential } = await data(refs.certificate(number));
  const former = process.env.CERTIFICATE_KEYS!;
  process.env.CERTIFICATE_KEYS = newKeySet(former);
  try {
    const before = checked(credential!);
    const after = checked(await signedStatusList(origin, 1));
    expect(after.header.kid).not.toBe(before.header.kid);
    process.env.CERTIFICATE_KEYS = newKeySet();
    expect(() => checked(credential!)).toThrow();
  } finally {
    process.env.CERTIFICATE_KEYS = former;
  }
});

it('answers the public keys and the status lists, and nothing else', async () => {
  const keys = await answerDocument(origin, '/.well-known/did.json');
  expect(JSON.parse(keys!.body)).toMatchObject({ id: did });
  expect(keys!.body).not.toMatch(/"d":/);
  const list = await answerDocument(origin, `/certificates/status/${statusLists}`);
  expect(list).toMatchObject({ type: 'application/vc+jwt' });
  checked(list!.body);
  for (const number of ['0', '01', `${statusLists + 1}`, '', '1/2'])
    expect(await answerDocument(origin, `/certificates/status/${number}`)).toBeUndefined();
});

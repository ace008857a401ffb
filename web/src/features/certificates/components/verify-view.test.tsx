import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { credentialOf } from '@trellis/model/certificates/certificate-credential';
import { signedBadge } from '@trellis/model/certificates/open-badge';
import { VerdictNotice } from '#web/features/certificates/components/verdict-notice';
import { VerifyView } from '#web/features/certificates/components/verify-view';
import { expectAccessible, render } from '#web/testing/render';

const at = new Date('2026-11-21T17:00:00Z');
const badge = credentialOf({
  ...{ origin: 'https://school.example', number: 'first', issuer: 'Trellis', description: '' },
  slot: { list: 1, index: 9 },
  certificate: {
    ...{ holder: 'Erin Enrolled', title: 'How ferns grow', courseID: 'ferns', language: 'en' },
    ...{ completedAt: at, issuedAt: at, grade: 87, status: 'valid', revokedAt: null },
    ...{ replacedBy: null, badge: null, programID: null, credential: null, slotID: null },
  },
});
const sources = {
  loadDidDocument: () => Promise.reject(new Error('There is no network.')),
  loadStatusList: () => Promise.reject(new Error('There is no network.')),
};

it.each([
  ['valid', 'Valid', /not revoked/],
  ['unchecked', 'Genuine', /could not be checked/],
  ['revoked', 'Revoked', /no longer valid/],
] as const)('says of whom a certificate is that is %s', async (kind, heading, said) => {
  await render(
    <VerdictNotice verdict={{ kind, badge: signedBadge.parse(badge) }} />,
    'certificates',
  );
  await expect.element(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  await expect.element(page.getByText(said)).toBeVisible();
  await expect.element(page.getByText('Erin Enrolled')).toBeVisible();
  await expect.element(page.getByText('Trellis (did:web:school.example)')).toBeVisible();
  await expectAccessible();
});

it('says what is wrong with a text that was pasted, and keeps it', async () => {
  await render(<VerifyView sources={sources} />, 'certificates');
  await page.getByText('Paste its text instead').click();
  const text = page.getByLabelText('Text of the file');
  await text.fill('{}');
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await expect.element(page.getByText('The file holds no signed certificate.')).toBeVisible();
  await expect.element(text).toHaveValue('{}');
  await expectAccessible();
});

it('says that keys cannot be loaded', async () => {
  const part = (value: object) => btoa(JSON.stringify(value)).replaceAll('=', '');
  const token = `${part({ alg: 'EdDSA', kid: 'did:web:school.example#k' })}.${part(badge)}.AAAA`;
  await render(<VerifyView sources={sources} />, 'certificates');
  await page.getByLabelText('Choose a file').upload(new File([token], 'certificate.jwt'));
  await expect.element(page.getByRole('heading', { name: 'Not checked' })).toBeVisible();
});

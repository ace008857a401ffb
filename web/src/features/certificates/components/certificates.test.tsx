import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Certificate } from '@trellis/model/certificates/certificate';
import { CertificateForm } from '#web/features/certificates/components/certificate-form';
import { CertificateView } from '#web/features/certificates/components/certificate-view';
import { CertificateList } from '#web/features/certificates/components/my-certificates';
import { OfferView } from '#web/features/certificates/components/offer-view';
import { online } from '#web/shared/connection';
import { expectAccessible, render } from '#web/testing/render';

const number = '01ABC-DEFGH-JKMNP-QRSTV-WXYZ23';
const at = new Date('2026-11-21T17:00:00Z');
const certificate: Certificate = {
  ...{ holder: 'Erin Enrolled', title: 'How ferns grow', courseID: 'ferns', language: 'en' },
  ...{ completedAt: at, issuedAt: at, grade: 87, status: 'valid', revokedAt: null },
  ...{ replacedBy: null, credential: null, slotID: null },
};
const own = {
  ...{ number, title: 'How ferns grow', language: 'en', issuedAt: at, status: 'valid' as const },
  ...{ mayReissue: false, formerNumbers: [] },
};
const form = { name: 'Erin Enrolled', grade: 87, onClose: () => {}, onConfirm: async () => {} };

it('shows a certificate with the grade, and its address as a QR code', async () => {
  await render(<CertificateView {...{ certificate, number }} />, 'certificates');
  await expect.element(page.getByText('This certificate is genuine and valid.')).toBeVisible();
  await expect.element(page.getByText('Average in the quizzes: 87%')).toBeVisible();
  await expect.element(page.getByText(number)).toBeVisible();
  await expect.element(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  await expectAccessible();
});

it.each([1000, 360])('fits the longest name and title on a sheet %d wide', async (width) => {
  await page.viewport(width, 740);
  const holder = 'Wolfeschlegel '.repeat(6).slice(0, 80);
  const long = { ...certificate, holder, title: 'M'.repeat(120) };
  await render(<CertificateView certificate={long} number={number} />, 'certificates');
  await expect.element(page.getByText(number)).toBeVisible();
  const sheet = document.querySelector('.certificate-inner')!;
  expect(sheet.scrollHeight).toBeLessThanOrEqual(sheet.clientHeight);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

it('says that a certificate was revoked, and leads to the one that replaces it', async () => {
  const revoked = {
    ...certificate,
    status: 'revoked' as const,
    revokedAt: at,
    replacedBy: 'other',
  };
  await render(<CertificateView certificate={revoked} number={number} />, 'certificates');
  await expect.element(page.getByText(/was revoked on November 21, 2026/)).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Show the other one' }))
    .toHaveAttribute('href', '/certificates/other');
  await expectAccessible();
});

it.each([
  [{ kind: 'grade', grade: 62, minGrade: 70 } as const, /you need 70% .* Your average is 62%/],
  [{ kind: 'held' } as const, /once a teacher allows it/],
])('says what is missing for a certificate: %o', async (obstacle, said) => {
  await render(<OfferView isAgain={false} onGet={() => {}} obstacle={obstacle} />, 'certificates');
  await expect.element(page.getByText(said)).toBeVisible();
});

it('asks for a name that can be shown, and keeps what was typed when it is refused', async () => {
  const wishes: object[] = [];
  const onConfirm = async (wish: object) => {
    wishes.push(wish);
    throw Object.assign(new Error('Refused.'), { code: 'functions/failed-precondition' });
  };
  await render(<CertificateForm {...form} onConfirm={onConfirm} />, 'certificates');
  const name = page.getByLabelText('Your name on the certificate');
  const confirm = page.getByRole('button', { name: 'Get the certificate' });
  for (const wrong of ['', ' ', 'x'.repeat(81), 'turn\u202eround']) {
    await name.fill(wrong);
    await confirm.click();
    await expect.element(name).toBeInvalid();
  }
  expect(wishes).toEqual([]);
  await name.fill('  Erin Maria  ');
  await page.getByLabelText('Show my average: 87%').click();
  await confirm.click();
  await expect.element(page.getByText(/the course has changed/)).toBeVisible();
  expect(wishes).toEqual([{ name: 'Erin Maria', showsGrade: true }]);
  await expect.element(name).toHaveValue('  Erin Maria  ');
  await expectAccessible();
});

it('asks for no grade where there is none, and for a connection', async () => {
  online.set(false);
  await render(<CertificateForm {...form} grade={null} />, 'certificates');
  await expect.element(page.getByRole('checkbox')).not.toBeInTheDocument();
  await expect.element(page.getByText('This needs a connection.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Get the certificate' })).toBeDisabled();
  online.set(true);
});

it('lists one’s certificates', async () => {
  const revoked = { ...own, number: 'other', status: 'revoked' as const };
  await render(<CertificateList certificates={[own, revoked]} />, 'certificates');
  await expect
    .element(page.getByRole('link').first())
    .toHaveAttribute('href', `/certificates/${number}`);
  await expect.element(page.getByText('Revoked')).toBeVisible();
  await expectAccessible();
});

it('says that there are no certificates yet', async () => {
  await render(<CertificateList certificates={[]} />, 'certificates');
  await expect.element(page.getByText(/None yet/)).toBeVisible();
});

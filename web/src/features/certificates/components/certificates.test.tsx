import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Certificate } from '@trellis/model/certificates/certificate';
import { RevocableList } from '#web/features/certificates/components/admin-certificates';
import { CertificateForm } from '#web/features/certificates/components/certificate-form';
import { CertificateView } from '#web/features/certificates/components/certificate-view';
import { CertificateList } from '#web/features/certificates/components/my-certificates';
import { OfferView } from '#web/features/certificates/components/offer-view';
import { RevokeDialog } from '#web/features/certificates/components/revoke-dialog';
import { online } from '#web/shared/connection';
import { expectAccessible, render } from '#web/testing/render';

const number = '01ABC-DEFGH-JKMNP-QRSTV-WXYZ23';
const at = new Date('2026-11-21T17:00:00Z');
const certificate: Certificate = {
  ...{ holder: 'Erin Enrolled', title: 'How ferns grow', courseID: 'ferns', language: 'en' },
  ...{ completedAt: at, issuedAt: at, grade: 87, status: 'valid', revokedAt: null },
  ...{ replacedBy: null, badge: null, programID: null, credential: null, slotID: null },
};
const own = {
  id: 'course:ferns',
  ...{ number, title: 'How ferns grow', language: 'en', issuedAt: at, status: 'valid' as const },
  ...{ mayReissue: false, formerNumbers: [] },
};
const form = {
  kind: 'course' as const,
  name: 'Erin Enrolled',
  grade: 87,
  onClose: () => {},
  onConfirm: async () => {},
};

it('shows a certificate with the grade, and its address as a QR code', async () => {
  await render(<CertificateView {...{ certificate, number }} />, 'certificates');
  await expect.element(page.getByText('This certificate is genuine and valid.')).toBeVisible();
  await expect.element(page.getByText('Average in the quizzes: 87%')).toBeVisible();
  await expect.element(page.getByText(number)).toBeVisible();
  await expect.element(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  await expectAccessible();
});

const ofBadge: Certificate = {
  ...certificate,
  ...{ title: 'First steps', courseID: null, grade: null },
  badge: {
    ...{ id: 'steps', description: 'For five lessons.', criteria: 'complete_5_lessons' },
    imageUrl: '/icon.svg',
  },
};

it('shows the certificate of a badge with its picture and what it stands for', async () => {
  await render(<CertificateView certificate={ofBadge} number={number} />, 'certificates');
  await expect.element(page.getByRole('heading', { name: 'Badge' })).toBeVisible();
  await expect.element(page.getByText('has earned the badge')).toBeVisible();
  await expect.element(page.getByText('For five lessons.')).toBeVisible();
  expect(document.querySelector('.certificate-badge')).not.toBeNull();
  await expectAccessible();
});

it.each([1000, 360])('fits the longest badge on a sheet %d wide', async (width) => {
  await page.viewport(width, 740);
  const badge = { ...ofBadge.badge!, description: 'Moss and ferns. '.repeat(31) };
  const holder = 'Wolfeschlegel '.repeat(6).slice(0, 80);
  const long = { ...ofBadge, badge, holder, title: 'M'.repeat(60) };
  await render(<CertificateView certificate={long} number={number} />, 'certificates');
  await expect.element(page.getByText(number)).toBeVisible();
  const sheet = document.querySelector('.certificate-inner')!;
  expect(sheet.scrollHeight).toBeLessThanOrEqual(sheet.clientHeight);
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
  const revoked = { ...own, id: 'badge:steps', number: 'other', status: 'revoked' as const };
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

it('lets administrators revoke what is valid, and allow another one once it is revoked', async () => {
  const asked: string[] = [];
  const revoked = { ...own, id: 'badge:steps', title: 'Steps', status: 'revoked' as const };
  await render(
    <RevocableList certificates={[own, revoked]} onRevoke={({ id }) => asked.push(id)} />,
    'admin',
    'certificates',
  );
  await page.getByRole('button', { name: 'Revoke: How ferns grow' }).click();
  await page.getByRole('button', { name: 'Allow another one: Steps' }).click();
  expect(asked).toEqual(['course:ferns', 'badge:steps']);
  await expectAccessible();
});

it('revokes a certificate with a reason, which stays when it fails', async () => {
  const sent: object[] = [];
  let closed = 0;
  const revoke = async (request: object) => {
    sent.push(request);
    if (sent.length === 1) throw Object.assign(new Error('Gone.'), { code: 'not-found' });
    return {};
  };
  await render(
    <RevokeDialog uid="erin" certificate={own} revoke={revoke} onClose={() => closed++} />,
    'admin',
  );
  const reason = page.getByLabelText('Reason');
  const go = page.getByRole('button', { name: 'Revoke it' });
  for (const wrong of ['', 'x'.repeat(501)]) {
    await reason.fill(wrong);
    await go.click();
    await expect.element(reason).toBeInvalid();
  }
  await reason.fill('It was copied.');
  await page.getByLabelText(/They may confirm their name once more/).click();
  await go.click();
  await expect.element(page.getByText('This certificate is gone.')).toBeVisible();
  await expect.element(reason).toHaveValue('It was copied.');
  await expectAccessible();
  await go.click();
  await expect.poll(() => closed).toBe(1);
  expect(sent[1]).toEqual(sent[0]);
  expect(sent[0]).toMatchObject({
    ...{ uid: 'erin', recordID: 'course:ferns', mayReissue: true, reason: 'It was copied.' },
  });
});

import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { ReportedLearner } from '@trellis/model/callables/company-report';
import { ReportTable } from '#web/features/companies/components/course-report';
import { Invitation } from '#web/features/companies/components/accept-invitation';
import { InvitedLines } from '#web/features/companies/components/invited-lines';
import { InviteForm } from '#web/features/companies/components/invite-form';
import { LicenceCard } from '#web/features/companies/components/licence-card';
import { LicenceForm } from '#web/features/companies/components/licence-form';
import { MemberList } from '#web/features/companies/components/member-list';
import { reportRows } from '#web/features/companies/logic/report-rows';
import { csvOf } from '#web/shared/csv';
import type { Member } from '#web/shared/session';
import { expectAccessible, render } from '#web/testing/render';

const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const long = 'Straßenbahngesellschaft'.repeat(4);
const member = (userID: string, role: 'member' | 'company_admin', name = userID) => ({
  ...{ userID, companyID: 'acme', role, name, joinedAt: now },
});
const licence = {
  ...{ id: 'gardeners', companyID: 'acme', title: long, courseIDs: ['ferns'], seats: 2 },
  ...{ endsAt: inDays(30), coolingOffDays: 7, shrinkPolicy: 'newest' as const },
  taken: [
    { userID: 'ann', assignedAt: now, endedAt: null },
    { userID: 'bob', assignedAt: now, endedAt: inDays(-1) },
  ],
  ...{ holderIDs: ['ann'], createdAt: now, updatedAt: now },
};
const invitation = {
  ...{ companyID: 'acme', companyName: long, email: 'ann@school.example', licenceID: 'gardeners' },
  ...{ role: 'member' as const, createdAt: now, expiresAt: inDays(3), usedBy: null, usedAt: null },
};
const ann: Member = {
  ...{ uid: 'ann', name: 'Ann', email: 'ann@school.example', photoUrl: '', isVerified: true },
  ...{ role: 'student', methods: ['password'] },
};
const fits = () => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);

it('says before somebody accepts an invitation what the company will see', async () => {
  await page.viewport(360, 740);
  const shown = { secret: 'x', member: ann, verify: <p>Verify first</p> };
  await render(<Invitation invitation={invitation} {...shown} />, 'companies', 'account');
  await expect.element(page.getByText('They see nothing else')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Accept the invitation' })).toBeVisible();
  await expectAccessible();
  fits();
});

it('asks for a verified address instead of accepting', async () => {
  const shown = { secret: 'x', member: { ...ann, isVerified: false }, verify: <p>Verify first</p> };
  await render(<Invitation invitation={invitation} {...shown} />, 'companies', 'account');
  await expect.element(page.getByText('Verify first')).toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});

it.each([
  [{ expiresAt: inDays(-1) }, 'This has expired.'],
  [{ usedBy: 'bob', usedAt: now }, 'This has been used already.'],
])('explains an invitation that is no longer open: %j', async (changes, text) => {
  const shown = { secret: 'x', member: ann, verify: null };
  const closed = { ...invitation, ...changes };
  await render(<Invitation invitation={closed} {...shown} />, 'companies', 'account');
  await expect.element(page.getByText(text)).toBeVisible();
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});

it('refuses an empty list and one that is too long, and keeps it', async () => {
  await page.viewport(360, 740);
  await render(<InviteForm companyID="acme" licences={[licence]} />, 'companies');
  const list = page.getByLabelText('Email addresses');
  const go = (count: number) =>
    page.getByRole('button', {
      name: count === 0 ? 'Invite people' : `Invite ${count} ${count === 1 ? 'person' : 'people'}`,
    });
  await go(0).click();
  await expect.element(page.getByText('Enter at least one email address.')).toBeVisible();
  const many = Array.from({ length: 201 }, (_, index) => `a${index}@b.example`).join('\n');
  await list.fill(many);
  await go(201).click();
  await expect.element(page.getByText('There are more than 200 lines.')).toBeVisible();
  await expect.element(list).toHaveValue(many);
  await list.fill('=1+1@b.example\nann@b.example');
  await expect.element(go(1)).toBeVisible();
  await expectAccessible();
  fits();
});

it('shows what became of each line with its link', async () => {
  await page.viewport(360, 740);
  const lines = [
    { line: 1, text: 'ann@b.example', outcome: 'invited' as const, secret: 's'.repeat(32) },
    { line: 2, text: `${long}@`, outcome: 'not_an_address' as const, secret: null },
  ];
  await render(<InvitedLines lines={lines} />, 'companies');
  await expect.element(page.getByText(`/invitations/${'s'.repeat(32)}`)).toBeVisible();
  await expect.element(page.getByText('is not an email address')).toBeVisible();
  await expectAccessible();
  fits();
});

it('shows seats in use, those that cool off, and who can get one', async () => {
  await page.viewport(360, 740);
  const shown = { licence, titles: new Map([['ferns', 'How ferns grow']]) };
  const members = [member('ann', 'company_admin', 'Ann'), member('cy', 'member', long)];
  await render(<LicenceCard {...shown} members={members} />, 'companies');
  await expect.element(page.getByText('1 of 2 seats in use.')).toBeVisible();
  await expect.element(page.getByText('No seat is free.')).toBeVisible();
  await expect.element(page.getByText('The next one is free on')).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: /Take the seat of .Ann. away/ }))
    .toBeVisible();
  await expectAccessible();
  fits();
});

it('offers a free seat to members without one', async () => {
  const shown = { licence: { ...licence, seats: 3 }, titles: new Map<string, string>() };
  const members = [member('ann', 'member', 'Ann'), member('cy', 'member', 'Cy')];
  await render(<LicenceCard {...shown} members={members} />, 'companies');
  const choice = page.getByLabelText('Seat for');
  await expect.element(choice).toHaveTextContent('Cy');
  await expect.element(choice).not.toHaveTextContent('Ann');
});

it('lists members, and asks before one is removed', async () => {
  await page.viewport(360, 740);
  const members = [member('ann', 'company_admin', 'Ann'), member('cy', 'member', long)];
  await render(<MemberList members={members} />, 'companies');
  await page.getByRole('button', { name: /Remove .Ann./ }).click();
  await expect.element(page.getByRole('dialog')).toHaveTextContent('They lose their seats');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expectAccessible();
  fits();
});

it('names what is wrong in the terms of a licence', async () => {
  await page.viewport(360, 740);
  const courses = [{ id: 'ferns', title: long }];
  await render(<LicenceForm companyID="acme" courses={courses} />, 'companies');
  await page.getByRole('spinbutton', { name: 'Seats' }).fill('2001');
  await page.getByLabelText('Cooling-off time in days').fill('');
  await page.getByRole('button', { name: 'Create licence' }).click();
  await expect.element(page.getByText('Enter a number from 1 to 2,000.')).toBeVisible();
  await expect.element(page.getByText('Enter a number from 0 to 90.')).toBeVisible();
  await expect.element(page.getByText('Enter a name of at most 120 characters')).toBeVisible();
  await expectAccessible();
  fits();
});

it('reports progress, also as CSV that runs no formula', async () => {
  await page.viewport(360, 740);
  const learners: ReportedLearner[] = [
    {
      ...{ userID: 'ann', name: '=cmd()', progress: 40, lastSeenAt: Date.UTC(2026, 5, 1) },
      ...{ completedAt: null, certificateNumber: 'ABC' },
    },
    {
      ...{ userID: 'bob', name: long, progress: null, lastSeenAt: null },
      ...{ completedAt: null, certificateNumber: null },
    },
  ];
  await render(<ReportTable course={long} learners={learners} />, 'companies');
  await expect.element(page.getByRole('row', { name: /=cmd/ })).toHaveTextContent('40%');
  await expectAccessible();
  fits();
  const csv = csvOf(reportRows('Ferns', learners));
  expect(csv).toContain("Ferns,'=cmd(),40,2026-06-01,,ABC\r\n");
});

import { enrollmentPath } from '@trellis/model/paths';
import { enrollment } from '@trellis/model/progress/enrollment';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { expectAccessible } from '#tests/e2e/accessibility';
import { expectNoMoreReads, readsOf } from '#tests/e2e/read-counts';
import { coldStart, signInAs, signUp, verifyAddress } from '#tests/e2e/sign-in';
import { readStored, writeDocument } from '#tests/e2e/stored-documents';
import { withoutTriggers } from '#tests/e2e/triggers';
import { expect, test } from '#tests/e2e/test';

test('enrols in a program, completes it and gets its certificate, which is verified with the network off', async ({
  page,
  context,
  consoleErrors,
}) => {
  test.slow();
  // The token was issued before the address was verified; with the next one it works.
  consoleErrors.allow(/403|ERR_INTERNET_DISCONNECTED/);
  const { uid } = await signUp(page, 'Petra Program');
  await verifyAddress(uid);
  await page.goto('/?q=sense');
  await page.getByRole('link', { name: 'Science you can sense' }).click();
  await expect(page.getByRole('heading', { name: 'How things move' })).toBeVisible();
  await expect(page.getByText(/After .*How things move/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enrol in the program' }).click();
  await expect(page.getByText('0% complete')).toBeVisible();
  // Its first course, and none that has not opened.
  const motion = `enrollments/${uid}_physics-of-everyday-motion`;
  await expect(async () => {
    expect((await readStored(motion)).source).toBe('program');
  }).toPass(coldStart);
  // What follows from it would be read once more while the next page is counted.
  await expectNoMoreReads(page);

  const reads = await readsOf(page, '/programs/science-you-can-sense');
  // The program, the enrolment and the header.
  expect(reads).toBeLessThanOrEqual(3);
  await page.goto('/home');
  const own = page.getByRole('region', { name: 'Your programs' });
  await expect(own.getByRole('link', { name: 'Science you can sense' })).toBeVisible();
  await expect(own.getByRole('link', { name: /Next: .*Physics of everyday motion/ })).toBeVisible();

  const completed = (courseID: string) =>
    writeDocument(
      enrollmentPath(uid, courseID),
      enrollment.parse({
        ...anEnrollment('completed', { userID: uid, courseID }),
        ...{ progress: 100, completedAt: new Date() },
      }),
    );
  await withoutTriggers(async () => {
    await completed('sound-you-can-see');
    await completed('how-plants-work');
  });
  await completed('physics-of-everyday-motion');
  await page.goto('/programs/science-you-can-sense');
  await page.getByRole('button', { name: 'Get your certificate' }).click(coldStart);
  await page.getByRole('button', { name: 'Get the certificate' }).click();
  await expect(page.getByText('has completed the program')).toBeVisible(coldStart);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as JSON' }).click();
  const file = await (await saving).path();
  await page.getByRole('link', { name: 'Verify a certificate' }).click();
  const choose = page.getByLabel('Choose a file');
  await choose.setInputFiles(file);
  await expect(page.getByRole('heading', { name: 'Valid', exact: true })).toBeVisible();
  await context.setOffline(true);
  await choose.setInputFiles(file);
  await expect(page.getByRole('heading', { name: 'Genuine' })).toBeVisible();
  await expect(page.getByText('Science you can sense')).toBeVisible();
  await context.setOffline(false);
});

test('creates a program in the studio, adds a course by its title and publishes it', async ({
  page,
}) => {
  await signInAs(page, 'teacher2');
  await page.goto('/teach/programs');
  await page.getByLabel('Title').fill('Design and prices');
  await expect(page.getByLabel('Address')).toHaveValue('design-and-prices');
  await page.getByRole('button', { name: 'Create the program' }).click();
  await expect(page).toHaveURL(/\/teach\/programs\/design-and-prices$/, coldStart);
  await expect(page.getByRole('button', { name: 'Save and publish' })).toBeDisabled();
  await page.getByRole('button', { name: 'Add a group' }).click();
  await page.getByLabel('Title of group 1').fill('Both sides');
  for (const title of ['Pricing and unit economics', 'Design for everyone']) {
    await page.getByLabel('Find a course to add').fill(title.slice(0, 8));
    await page.getByRole('button', { name: title, exact: true }).click();
    await page.getByRole('button', { name: new RegExp(`Add the course .*${title}`) }).click();
  }
  await page.getByLabel('How many are needed').selectOption({ label: 'Any 1' });
  await page.getByRole('button', { name: /Move up: .*Design for everyone/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save and publish' }).click();
  await expect(page.getByText('This program is published')).toBeVisible(coldStart);
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.goto('/programs/design-and-prices');
  await expect(page.getByText('Choose 1 of these 2.')).toBeVisible(coldStart);
  const steps = page.locator('.program-step a');
  await expect(steps).toHaveText(['Design for everyone', 'Pricing and unit economics']);
});

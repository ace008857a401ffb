import { expectAccessible } from '#tests/e2e/accessibility';
import { readsOf } from '#tests/e2e/read-counts';
import { coldStart, signInAs, signUp } from '#tests/e2e/sign-in';
import { readStored } from '#tests/e2e/stored-documents';
import { expect, test } from '#tests/e2e/test';

test('finds a program in the catalogue, enrols in it and goes on from the home page', async ({
  page,
}) => {
  const { uid } = await signUp(page, 'Petra Program');
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

  const reads = await readsOf(page, '/programs/science-you-can-sense');
  // The program, the enrolment and the header.
  expect(reads).toBeLessThanOrEqual(3);
  await page.goto('/home');
  const own = page.getByRole('region', { name: 'Your programs' });
  await expect(own.getByRole('link', { name: 'Science you can sense' })).toBeVisible();
  await expect(own.getByRole('link', { name: /Next: .*Physics of everyday motion/ })).toBeVisible();
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

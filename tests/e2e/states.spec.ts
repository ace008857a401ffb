import { expectAccessible } from '#tests/e2e/accessibility';
import { withStaleSnapshots } from '#tests/e2e/read-counts';
import { signInAs } from '#tests/e2e/sign-in';
import { expect, test } from '#tests/e2e/test';

const lesson = '/courses/how-plants-work/lessons/how-plants-work-where-a-tree-comes-from';

for (const { name, language, scheme, width } of [
  { name: 'English, light, wide', language: 'en-GB', scheme: 'light', width: 1280 },
  { name: 'Arabic, dark, 320 px', language: 'ar-EG', scheme: 'dark', width: 320 },
] as const) {
  test.describe(name, () => {
    test.use({ locale: language, colorScheme: scheme, viewport: { width, height: 800 } });

    test('shows every public page accessibly', async ({ page }) => {
      test.slow();
      for (const path of [
        '/',
        '/courses/how-plants-work',
        '/courses/arabic-astronomy',
        '/sign-in',
        '/sign-up',
        '/nowhere',
        lesson,
      ]) {
        await test.step(path, async () => {
          await page.goto(path);
          await page.locator('h1').first().waitFor();
          await expect(page.locator('html')).toHaveAttribute(
            'dir',
            language === 'ar-EG' ? 'rtl' : 'ltr',
          );
          await expectAccessible(page);
        });
      }
    });
  });
}

test.describe('on a small dark screen', () => {
  test.use({ viewport: { width: 320, height: 800 }, colorScheme: 'dark' });
  test('shows a learner’s home, course and lesson accessibly', async ({ page }) => {
    await signInAs(page, 'student1');
    await page.goto('/home');
    await expect(page.locator('.home-courses > li').first()).toBeVisible();
    await expectAccessible(page);
    await page.locator('.home-courses a').first().click();
    await page.getByRole('link', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Mark as complete' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel(/Account of/).click();
    await expectAccessible(page);
  });
});

test('explains missing, denied and failed pages, and links onward', async ({
  page,
  consoleErrors,
}) => {
  consoleErrors.allow(/404|403|Failed to load|ERR_/);
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await page.goto('/courses/no-such-course');
  await expect(
    page.getByRole('heading', { name: /Not found|do not have access|not available to you/ }),
  ).toBeVisible();
  await page.goto('/courses/how-plants-work/lessons/how-plants-work-inside-a-leaf');
  await expect(
    page.getByRole('heading', { name: 'This lesson is for enrolled learners' }),
  ).toBeVisible();

  await page.route('**/documents/catalog/**', (route) => route.abort());
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Courses', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Something went wrong');
  await page.unroute('**/documents/catalog/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: 'How plants work' })).toBeVisible();
});

test('reconnects when a listener receives no snapshot', async ({ page }) => {
  test.slow();
  await signInAs(page, 'student1');
  const heading = page.getByRole('heading', { level: 1 });
  await withStaleSnapshots(async () => {
    await page.goto(
      '/courses/physics-of-everyday-motion/quizzes/physics-of-everyday-motion-quiz-motion-in-full',
    );
    await page.waitForTimeout(6000);
  });
  await expect(heading).toBeHidden();
  await expect(heading).toBeVisible({ timeout: 20_000 });
});

test('works with the keyboard alone, while the app starts and afterwards', async ({ page }) => {
  let start = () => {};
  const mayStart = new Promise<void>((resolve) => (start = resolve));
  await page.route('**/start-app.js', async (route) => {
    await mayStart;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByRole('link', { name: 'How plants work' }).waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('search')).toHaveAttribute('inert');
  start();
  await expect(page.locator('search')).not.toHaveAttribute('inert');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign up' })).toBeFocused();
  await page.getByRole('link', { name: 'How plants work' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How plants work');
  await expect(page.locator('#main')).toBeFocused();
  await page.getByLabel('Language and theme').press('Enter');
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeHidden();
});

test('keeps the chosen language and theme across a reload', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Language and theme').click();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('دورات تستحق أن تُكملها');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

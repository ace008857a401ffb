import { startDevelopmentServer } from '#scripts/development-server';
import { portOf } from '#scripts/emulators';
import { expect, test } from '#tests/e2e/test';

test.use({ baseURL: `http://127.0.0.1:${portOf('web')}` });

test('shows the catalogue and a course from the server of npm start', async ({ page }) => {
  const { server, isReady } = startDevelopmentServer();
  try {
    await isReady;
    await page.goto('/');
    // The text of the functions' page stays out, so what is shown was rendered by the app.
    await page.getByRole('searchbox').fill('plants');
    await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ courses?$/);
    await page.goto('/courses/how-plants-work');
    await expect(page.getByRole('link', { name: 'Sign up to enrol' })).toBeVisible();
  } finally {
    server.kill();
  }
});

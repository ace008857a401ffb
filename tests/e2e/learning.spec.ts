import { signInDemoByForm, signUp, signUpByForm } from '#tests/e2e/sign-in';
import { expect, test, xpOf } from '#tests/e2e/test';

const lesson = (course: string, slug: string) => `/courses/${course}/lessons/${course}-${slug}`;

test('lets a newcomer sign up, enrol, complete a lesson and see XP arrive', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Courses worth finishing');
  await signUpByForm(page, 'Nora Newcomer');
  await expect(page.getByText('You are not enrolled in a course yet.')).toBeVisible();

  await page.getByRole('link', { name: 'Find a course' }).click();
  await page.getByRole('link', { name: 'How plants work' }).click();
  await page.getByRole('button', { name: 'Enrol' }).click();
  await page.getByRole('link', { name: 'Start' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where a tree comes from');
  await page.getByRole('button', { name: 'Mark as complete' }).click();
  await expect(page.getByRole('main').getByText('Completed')).toBeVisible();
  // The first completion after starting the emulators waits until the functions are loaded.
  const arrival = page.locator('.xp-toast');
  await expect(arrival).toContainText('+10 XP: lesson completed', { timeout: 30_000 });
  await expect(arrival).toContainText('+10 XP: badge First leaf');
  await expect(arrival).toContainText('1 day in a row');
  await expect(xpOf(page)).toHaveText('20 XP');

  await page.getByRole('link', { name: 'Next Inside a leaf' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inside a leaf');
  await page.getByRole('link', { name: 'My learning' }).click();
  await expect(page.getByText('1 of 7 lessons')).toBeVisible();
});

test('removes an undone lesson from the progress and keeps its XP', async ({ page }) => {
  await signUp(page, 'Uri Undo');
  await page.goto('/courses/typography-that-reads');
  await page.getByRole('button', { name: 'Enrol' }).click();
  await page.getByRole('link', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Mark as complete' }).click();
  await expect(xpOf(page)).toHaveText('20 XP');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Mark as complete' })).toBeVisible();
  await page.getByRole('link', { name: 'My learning' }).click();
  await expect(page.getByText('0 of 6 lessons')).toBeVisible();
  await expect(xpOf(page)).toHaveText('20 XP');
});

test('locks the lessons of a paused course until it is resumed', async ({
  page,
  consoleErrors,
}) => {
  consoleErrors.allow(/permission|403/i);
  await signUp(page, 'Paula Pause');
  await page.goto('/courses/how-plants-work');
  await page.getByRole('button', { name: 'Enrol' }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('You have paused this course.')).toBeVisible();
  await page.goto(lesson('how-plants-work', 'inside-a-leaf'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This lesson is for enrolled learners',
  );
  await page.getByRole('link', { name: 'Go to the course' }).click();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByRole('link', { name: 'Start' })).toBeVisible();
});

test('plays a video lesson with captions and shows the pages of a PDF lesson', async ({ page }) => {
  await signUp(page, 'Vera Viewer');
  await page.goto('/courses/how-plants-work');
  await page.getByRole('button', { name: 'Enrol' }).click();
  await page.getByRole('link', { name: 'Sugar from light' }).click();
  const video = page.locator('video');
  await expect(video).toHaveJSProperty('readyState', 4);
  await expect
    .poll(() => video.evaluate((video: HTMLVideoElement) => video.textTracks[0]?.cues?.length ?? 0))
    .toBeGreaterThan(3);
  await expect(page.locator('math').first()).toBeVisible();

  await page.goto('/courses/pricing-and-unit-economics');
  await page.getByRole('button', { name: 'Enrol' }).click();
  await page.locator('a[href*="/lessons/"][href$="-break-even"]').click();
  await expect(page.locator('.pdf-page')).toHaveCount(3);
  await expect
    .poll(() =>
      page
        .locator('.pdf-page canvas')
        .first()
        .evaluate((canvas: HTMLCanvasElement) => canvas.width),
    )
    .toBeGreaterThan(300);
  await expect(page.getByRole('link', { name: 'Download the PDF' })).toBeVisible();
});

test('deletes the learner’s data from the browser on signing out', async ({ page }) => {
  await signInDemoByForm(page, 'student3');
  await page.getByLabel(/Account of/).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.waitForURL('/');
  await page.goto('/home');
  await expect(page).toHaveURL(/sign-in/);
  await expect
    .poll(() =>
      page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).join()),
    )
    .not.toContain('firestore');
});

test('rejects a wrong password in the sign-in form and keeps the email address', async ({
  page,
  consoleErrors,
}) => {
  consoleErrors.allow(/400/);
  await page.goto('/sign-in');
  const submit = page.getByRole('main').getByRole('button', { name: 'Sign in' });
  await page.getByLabel('Email').fill('student1@trellis.test');
  await page.getByLabel('Password').fill('wrong');
  await submit.click();
  await expect(page.getByRole('alert')).toHaveText('Incorrect email or password.');
  await expect(page.getByLabel('Email')).toHaveValue('student1@trellis.test');
});

import { expect, expectAccessible, signInAs, test, writeAsAdmin } from '#tests/e2e/app';

const lesson = '/courses/how-plants-work/lessons/how-plants-work-where-a-tree-comes-from';

for (const { name, language, scheme, width } of [
  { name: 'English, light, wide', language: 'en-GB', scheme: 'light', width: 1280 },
  { name: 'Arabic, dark, 320 px', language: 'ar-EG', scheme: 'dark', width: 320 },
] as const) {
  test.describe(name, () => {
    test.use({ locale: language, colorScheme: scheme, viewport: { width, height: 800 } });

    for (const path of [
      '/',
      '/courses/how-plants-work',
      '/courses/arabic-astronomy',
      '/sign-in',
      '/sign-up',
      '/nowhere',
      lesson,
    ]) {
      test(`a visitor at ${path}`, async ({ page }) => {
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
}

test.describe('a learner', () => {
  test.use({ viewport: { width: 320, height: 800 }, colorScheme: 'dark' });
  test('home, course and lesson', async ({ page }) => {
    await signInAs(page, 'student1');
    await expect(page.locator('.home-courses > li').first()).toBeVisible();
    await expectAccessible(page);
    await page.locator('.home-courses a').first().click();
    await page.getByRole('link', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Complete the lesson' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel(/Account of/).click();
    await expectAccessible(page);
  });
});

test('what does not exist, is refused or fails says so and shows a way on', async ({
  page,
  silence,
}) => {
  silence.allow(/404|403|Failed to load|ERR_/);
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
  await page.goto('/courses/no-such-course');
  await expect(page.getByRole('heading', { name: /Nothing here|not open to you/ })).toBeVisible();
  await page.goto('/courses/how-plants-work/lessons/how-plants-work-inside-a-leaf');
  await expect(
    page.getByRole('heading', { name: 'This lesson is for those who are enrolled' }),
  ).toBeVisible();

  await page.route('**/documents/catalog/**', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('That did not work');
  await page.unroute('**/documents/catalog/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: 'How plants work' })).toBeVisible();
});

test('everything can be done with the keyboard', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'How plants work' }).waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
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

test('the language and the theme that were chosen stay', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Language and theme').click();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('دورات تستحق أن تُكملها');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('nothing in a lesson’s text can run', async ({ page, silence }) => {
  silence.allow(/404|Failed to load|ERR_/);
  const hostile = [
    '<script>window.hit = 1</script>',
    '<img src=x onerror="window.hit = 1">',
    '[click](javascript:window.hit=1)',
    '[click](JaVaScRiPt:window.hit=1)',
    '[click](data:text/html,<script>window.hit=1</script>)',
    '[click](vbscript:x)',
    '![x](javascript:window.hit=1)',
    '![x](data:image/svg+xml,<svg onload="window.hit=1"/>)',
    '<iframe srcdoc="<script>parent.hit=1</script>"></iframe>',
    '<svg><script>window.hit=1</script></svg>',
    '<a href="java&#10;script:window.hit=1">click</a>',
    '`<b onmouseover=window.hit=1>`',
    '$\\href{javascript:window.hit=1}{x}$',
    '[^1]: <img src=x onerror="window.hit = 1">',
    '| <img src=x onerror="window.hit = 1"> |\n|---|\n| [click](javascript:window.hit=1) |',
    '```html\n<script>window.hit = 1</script>\n```',
  ];
  const id = 'typography-that-reads';
  await writeAsAdmin(`lessons/${id}-hostile`, {
    courseID: { stringValue: id },
    moduleID: { nullValue: null },
    order: { integerValue: 99 },
    title: { stringValue: '<img src=x onerror="window.hit = 1">' },
    textContent: { stringValue: hostile.join('\n\n') },
    videoURL: { stringValue: 'https://www.youtube.com/watch?v=javascript:alert(1)' },
    pdfURL: { stringValue: '' },
    blocks: { arrayValue: {} },
    isPreview: { booleanValue: true },
    minutes: { integerValue: 1 },
    createdAt: { timestampValue: '2026-01-01T00:00:00Z' },
    updatedAt: { timestampValue: '2026-01-01T00:00:00Z' },
  });
  await page.goto(`/courses/${id}/lessons/${id}-hostile`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x');
  for (const link of await page.getByText('click', { exact: true }).all()) await link.click();
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  const addresses = await page
    .locator('main a, main img, main iframe')
    .evaluateAll((nodes) =>
      nodes.map((node) => node.getAttribute('href') ?? node.getAttribute('src') ?? ''),
    );
  expect(addresses.filter((address) => /^(javascript|data|vbscript):/i.test(address))).toEqual([]);
  await expect(page.locator('main script, main [onerror], main [onload]')).toHaveCount(0);
});

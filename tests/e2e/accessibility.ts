import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Expects no breach of WCAG 2.2 A or AA that axe can find, and nothing wider than the screen; `loading`: while the page
 * waits for what it shows, and has no heading yet.
 */
export async function expectAccessible(page: Page, state: 'ready' | 'loading' = 'ready') {
  if (state === 'ready') await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // What fades in or out is pale for a moment.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // A heading that is a formula looks empty to this rule, which does not read MathML.
    .disableRules(['empty-table-header', ...(state === 'loading' ? ['page-has-heading-one'] : [])])
    // Without frames nothing is left out by it, and no second page is opened to gather what was found.
    .setLegacyMode(page.frames().length === 1)
    .analyze();
  await page.emulateMedia({ reducedMotion: null });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  ).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

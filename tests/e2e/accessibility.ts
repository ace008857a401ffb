import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Expects no WCAG 2.2 A or AA violations that axe can detect, and no horizontal overflow; `loading`: the page is
 * loading and has no heading yet.
 */
export async function expectAccessible(page: Page, state: 'ready' | 'loading' = 'ready') {
  if (state === 'ready') await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // Text that fades in or out has low contrast for a moment.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // This rule treats a heading with only a formula as empty, because it ignores MathML.
    .disableRules(['empty-table-header', ...(state === 'loading' ? ['page-has-heading-one'] : [])])
    // Without frames nothing is missed, and axe opens no second page to collect results.
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

import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // Frames show pages of others.
  iframes: false,
};
/** This rule treats a heading with only a formula as empty, because it ignores MathML. */
const disabled = ['empty-table-header'];

/** Returns what axe finds wrong with a page, a line for each rule. */
async function violationsOn(page: Page, disabledRules: string[]): Promise<string[]> {
  // It weighs half a megabyte, so a document keeps it for the next check.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const rules = Object.fromEntries(disabledRules.map((rule) => [rule, { enabled: false }]));
  return page.evaluate(
    async (given) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(given);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html).join(' ')}`);
    },
    { ...options, rules },
  );
}

/**
 * Expects no WCAG 2.2 A or AA violations that axe can detect, and no horizontal overflow; `loading`: the page is
 * loading and has no heading yet.
 */
export async function expectAccessible(page: Page, state: 'ready' | 'loading' = 'ready') {
  if (state === 'ready') await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const violations = await violationsOn(
    page,
    state === 'loading' ? [...disabled, 'page-has-heading-one'] : disabled,
  );
  expect(violations).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

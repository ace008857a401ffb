import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { SlugNotice } from '#web/features/course-editor/components/slug-notice';
import { expectAccessible, render } from '#web/testing/render';

const slug = 'pteridophytology-'.repeat(4) + 'for-all';

it.each([
  ['checking', 'Checking whether it is free'],
  ['free', `/courses/${slug}`],
  ['taken', 'Choose a different one.'],
  ['unknown', 'It is checked when you save.'],
] as const)('says of a slug that is %s: %s', async (state, text) => {
  await page.viewport(360, 740);
  await render(<SlugNotice slug={slug} state={state} isChanged />, 'studio');
  await expect.element(page.getByText(text)).toBeVisible();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

it('says nothing of the stored slug unless another course holds it', async () => {
  await render(<SlugNotice slug={slug} state="free" isChanged={false} />, 'studio');
  await expect.element(page.getByRole('status')).toBeEmptyDOMElement();
  await render(<SlugNotice slug={slug} state="taken" isChanged={false} />, 'studio');
  await expect.element(page.getByText('Another course has this short name.')).toBeVisible();
});

import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { BadgeDescription, BadgeName } from '#web/shared/badge-texts';
import { locale } from '#web/shared/i18n/locale';
import { expectAccessible, render } from '#web/testing/render';

const oak = {
  name: 'Old oak',
  names: { en: '', ar: 'سنديانة عريقة' },
  description: 'Complete 100 lessons.',
  descriptions: { en: 'Finish 100 lessons.', ar: '' },
};
const both = (
  <>
    <BadgeName badge={oak} />
    <BadgeDescription badge={oak} />
  </>
);

afterEach(() => locale.set('en'));

it('shows a badge in the reader’s language, marked as such', async () => {
  locale.set('ar');
  await render(both);
  const name = page.getByText('سنديانة عريقة');
  await expect.element(name).toHaveAttribute('lang', 'ar');
  await expect.element(name).toHaveAttribute('dir', 'rtl');
  const description = page.getByText('Complete 100 lessons.');
  await expect.element(description).toHaveAttribute('lang', '');
  await expect.element(description).toHaveAttribute('dir', 'auto');
  await expectAccessible();
});

it('falls back to the school’s own text, each by itself', async () => {
  await render(both);
  await expect.element(page.getByText('Old oak')).toHaveAttribute('lang', '');
  await expect.element(page.getByText('Finish 100 lessons.')).toHaveAttribute('lang', 'en');
});

import { useState } from 'react';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { LanguageFields } from '#web/features/admin-badges/components/language-fields';
import { newDraft } from '#web/features/admin-badges/data/badge-draft';
import { expectAccessible, render } from '#web/testing/render';
import '#web/features/admin-badges/components/admin-badges.css';

function Form() {
  const [draft, setDraft] = useState({ ...newDraft, name: 'Old oak' });
  return (
    <LanguageFields
      draft={draft}
      written={(name) => ({
        name,
        mistake: undefined,
        value: draft[name],
        onChange: ({ currentTarget: { value } }) => setDraft((now) => ({ ...now, [name]: value })),
      })}
    />
  );
}

it('says which languages are not complete, as they are written', async () => {
  await render(<Form />, 'admin');
  const status = page.getByRole('status');
  await expect.element(status).toHaveTextContent('Not complete in: English and Arabic.');
  await page.getByLabelText('Name in English').fill('Old oak');
  await expect.element(status).toHaveTextContent('Not complete in: Arabic.');
  await page.getByLabelText('Name in Arabic').fill('سنديانة عريقة');
  await expect.element(status).toHaveTextContent('Complete in every language.');
  await expectAccessible();
});

it('takes each text in its own direction, on a screen 360 pixels wide', async () => {
  await page.viewport(360, 740);
  await render(<Form />, 'admin');
  await expect.element(page.getByLabelText('Name in Arabic')).toHaveAttribute('dir', 'rtl');
  await expect.element(page.getByLabelText('Description in Arabic')).toHaveAttribute('lang', 'ar');
  await expect.element(page.getByLabelText('Name in English')).toHaveAttribute('dir', 'ltr');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

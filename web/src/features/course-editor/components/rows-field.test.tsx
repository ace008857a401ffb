import { useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RowsField } from '#web/features/course-editor/components/rows-field';
import { expectAccessible, render } from '#web/testing/render';
import '#web/features/course-editor/components/settings-form.css';

function Form({ start }: { start: string[] }) {
  const [items, setItems] = useState(start);
  return (
    <>
      <RowsField
        label="Outcomes"
        hint="One a row."
        items={items}
        maxRows={4}
        maxLength={20}
        mistake={undefined}
        onChange={setItems}
      />
      <output>{items.join('|')}</output>
    </>
  );
}

const rows = page.getByRole('textbox');
const expectItems = (text: string) =>
  expect.element(page.getByRole('status').nth(1)).toHaveTextContent(text);
const row = (number: number) => page.getByLabelText(`Outcomes, row ${number}`, { exact: true });

it('adds, moves and removes rows by keyboard, and keeps the focus in the list', async () => {
  await render(<Form start={[]} />, 'studio');
  await page.getByRole('button', { name: 'Add a row' }).click();
  await expect.element(row(1)).toHaveFocus();
  await userEvent.keyboard('first{Enter}second{Enter}third');
  await expectItems('first|second|third');
  await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
  await expectItems('third|first|second');
  await expect.element(row(1)).toHaveFocus();
  await expect.element(page.getByText('Moved to row 1 of 3.')).toBeInTheDocument();
  await page.getByRole('button', { name: 'Move down: Outcomes, row 2' }).click();
  await expectItems('third|second|first');
  // It is the last one now, so the focus stays on a button that still does something.
  await expect
    .element(page.getByRole('button', { name: 'Move up: Outcomes, row 3' }))
    .toHaveFocus();
  await page.getByRole('button', { name: 'Remove: Outcomes, row 3' }).click();
  await expectItems('third|second');
  await expect.element(page.getByRole('button', { name: 'Remove: Outcomes, row 2' })).toHaveFocus();
  await row(2).clear();
  await userEvent.keyboard('{Backspace}');
  await expect.element(row(1)).toHaveFocus();
  await expect.element(rows).toHaveValue('third');
  await expectAccessible();
});

it('adds no row beyond the last, and cuts nothing that is too long', async () => {
  await page.viewport(360, 740);
  const long = 'سرخس '.repeat(12);
  await render(<Form start={['a', 'b', 'c', long]} />, 'studio');
  await expect.element(page.getByRole('button', { name: 'Add a row' })).toBeDisabled();
  await row(4).click();
  await userEvent.keyboard('{Enter}');
  await expect.element(row(4)).toHaveValue(long);
  await expect.element(page.getByText('59 of 20 characters')).toBeVisible();
  await expect.element(page.getByText('4 of 4 rows')).toBeVisible();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

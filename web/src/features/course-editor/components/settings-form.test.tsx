import { useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Course } from '@trellis/model/content/course';
import { SettingsForm } from '#web/features/course-editor/components/settings-form';
import { courseOfFerns } from '#web/testing/course-of-ferns';
import { unsavedDraftNames } from '#web/shared/unsaved-drafts';
import { expectAccessible, render } from '#web/testing/render';

/** Shows the settings of a course that `theirs` changes when a button is pressed, as another teacher would. */
function Form(props: { courseID: string; theirs?: Partial<Course>; uid?: string }) {
  const [course, setCourse] = useState(courseOfFerns());
  const later = { ...course, ...props.theirs, updatedAt: new Date('2026-02-01') };
  return (
    <>
      <button type="button" onClick={() => setCourse(later)}>
        They save
      </button>
      <SettingsForm courseID={props.courseID} uid={props.uid ?? 'tess'} course={course} />
    </>
  );
}

const title = page.getByLabelText('Title', { exact: true });
const save = page.getByRole('button', { name: 'Save', exact: true });

it('counts characters, names each mistake, and focuses the first', async () => {
  await page.viewport(360, 740);
  await render(<Form courseID="mistakes" />, 'studio', 'course');
  await expect.element(save).toBeDisabled();
  await title.fill('x'.repeat(123));
  await expect.element(page.getByText('123 of 120 characters')).toBeVisible();
  await page.getByRole('textbox', { name: 'Price' }).fill('much');
  await page.getByLabelText('Description').click();
  await save.click();
  await expect.element(title).toHaveFocus();
  await expect.element(page.getByText('This is 3 characters too long.')).toBeVisible();
  await expect.element(page.getByText('Enter an amount such as')).toBeVisible();
  await expect.element(page.getByText('2 fields need a correction')).toBeVisible();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await title.fill('Ferns');
  await expect.element(page.getByText('1 field needs a correction')).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Price' })).toHaveValue('much');
});

it('takes every currency, with the decimals that it has', async () => {
  await render(<Form courseID="currency" />, 'studio', 'course');
  const price = page.getByRole('textbox', { name: 'Price' });
  const currency = page.getByLabelText('Currency');
  await price.fill('19.50');
  await currency.selectOptions('JPY');
  await save.click();
  await expect.element(price).toHaveFocus();
  await expect.element(page.getByText('This currency has no smaller unit.')).toBeVisible();
  await currency.selectOptions('KWD');
  await expect.element(price).toBeValid();
  await price.fill('19.5005');
  await expect.element(page.getByText('such as 0, 49 or 49.500.')).toBeVisible();
  await page.getByRole('button', { name: 'Discard changes' }).click();
});

it('follows what only others have changed, and shows both values of what both have', async () => {
  const theirs = {
    title: 'Ferns of theirs',
    description: 'Fronds.',
    outcomes: ['Draw one', 'Two'],
  };
  await render(<Form courseID="conflict" theirs={theirs} />, 'studio', 'course');
  await title.fill('Ferns of mine');
  await page.getByLabelText('What learners will be able to do, row 1', { exact: true }).fill('Own');
  await page.getByRole('button', { name: 'They save' }).click();
  await expect.element(page.getByLabelText('Description')).toHaveValue('Fronds.');
  await expect.element(title).toHaveValue('Ferns of mine');
  const conflict = page.getByRole('group', { name: 'Two versions of: Title' });
  await expect.element(conflict.getByText('Ferns of theirs')).toBeVisible();
  await expectAccessible();
  await save.click();
  await expect.element(conflict.getByRole('button', { name: 'Keep mine' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(conflict).not.toBeInTheDocument();
  await expect.element(title).toHaveValue('Ferns of mine');
  const list = page.getByRole('group', { name: 'Two versions of: What learners' });
  await list.getByRole('button', { name: 'Use theirs' }).click();
  await expect
    .element(page.getByLabelText('What learners will be able to do, row 2', { exact: true }))
    .toHaveValue('Two');
});

it('keeps a draft when the page is left and opened again, until it is discarded', async () => {
  function Pages() {
    const [isOpen, setOpen] = useState(true);
    return (
      <>
        <button type="button" onClick={() => setOpen(!isOpen)}>
          Turn
        </button>
        {isOpen && <Form courseID="kept" />}
      </>
    );
  }
  await render(<Pages />, 'studio', 'course');
  await title.fill('Half a title');
  await page.getByRole('button', { name: 'Turn' }).click();
  await expect.element(title).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Turn' }).click();
  await expect.element(title).toHaveValue('Half a title');
  await expect.element(page.getByText('Your unsaved changes from before')).toBeVisible();
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect.element(title).toHaveValue('How ferns grow');
});

it('lets only the author change who teaches the course', async () => {
  await render(<Form courseID="second" uid="theo" />, 'studio', 'course');
  await expect.element(page.getByText('Only the author of the course changes')).toBeVisible();
  await expect.element(page.getByLabelText('Username of a teacher')).not.toBeInTheDocument();
});

it('says that a cover cannot be loaded, and shows one that can', async () => {
  await render(<Form courseID="cover" />, 'studio', 'course');
  const address = page.getByLabelText('Address of the picture');
  await address.fill('https://pictures.invalid/cover.png');
  await expect.element(page.getByText('No picture can be loaded')).toBeVisible();
  await address.fill('http://pictures.example/cover.png');
  await expect.element(page.getByText('No picture can be loaded')).not.toBeInTheDocument();
  await expect.element(page.getByText('No picture', { exact: true })).toBeVisible();
});

it('asks for an average only where a certificate is granted', async () => {
  const theirs = { certificate: { minGrade: 60 } };
  await render(<Form courseID="certificate" theirs={theirs} />, 'studio', 'course');
  const grants = page.getByLabelText('Grants a certificate');
  const average = page.getByLabelText('Least average in the quizzes, in percent');
  await expect.element(average).not.toBeInTheDocument();
  await grants.click();
  await average.fill('101');
  await save.click();
  await expect.element(average).toBeInvalid();
  await expect.element(page.getByText('Enter a whole number from 0 to 100.')).toBeVisible();
  await average.fill('70');
  await page.getByRole('button', { name: 'They save' }).click();
  const conflict = page.getByRole('group', { name: 'Two versions of: Least average' });
  await expect.element(conflict.getByText('From 60% on average')).toBeVisible();
  await expectAccessible();
  await conflict.getByRole('button', { name: 'Use theirs' }).click();
  await expect.element(average).toHaveValue('60');
  await grants.click();
  await expect.element(average).not.toBeInTheDocument();
});

it('keeps a draft on the device, of one person and one course, until it is discarded', async () => {
  const name = 'trellis.mine.unsaved.course-settings.tess.on-device';
  await render(<Form courseID="on-device" />, 'studio', 'course');
  await title.fill('Half a title');
  expect(unsavedDraftNames()).toContain('course-settings.tess.on-device');
  const stored = localStorage.getItem(name)!;
  // What a killed tab leaves behind.
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect.poll(() => localStorage.getItem(name)).toBeNull();
  localStorage.setItem(name, stored);
  await render(<Form courseID="on-device" uid="theo" />, 'studio', 'course');
  await expect.element(title.last()).toHaveValue('How ferns grow');
  await render(<Form courseID="on-device" />, 'studio', 'course');
  await expect.element(title.last()).toHaveValue('Half a title');
  await expect.element(page.getByText('Your unsaved changes from before')).toBeVisible();
  await page.getByRole('button', { name: 'Discard changes' }).last().click();
  expect(unsavedDraftNames()).not.toContain('course-settings.tess.on-device');
});

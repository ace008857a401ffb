import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { StaffOutline } from '@trellis/model/content/staff-outline';
import { OutlineBoard } from '#web/features/outline-editor/components/outline-board';
import { changeBetween, type Change } from '#web/features/outline-editor/logic/outline-change';
import { anOutline, item } from '#web/features/outline-editor/testing/an-outline';
import { locale, chooseLocale } from '#web/shared/i18n/locale';
import { expectAccessible, render } from '#web/testing/render';

let changes: Change[] = [];
beforeEach(() => {
  changes = [];
});

/** Keeps the outline as the page does, and what was changed. */
function Board({ initial }: { initial: StaffOutline }) {
  const [outline, setOutline] = useState(initial);
  const [happened, setHappened] = useState('');
  return (
    <OutlineBoard
      courseID="ferns"
      outline={outline}
      notice={<p role="status">{happened}</p>}
      perform={(after, text) => {
        setHappened(text);
        changes.push(changeBetween(outline, after));
        setOutline(after);
      }}
    />
  );
}

const open = (initial = anOutline()) =>
  render(<Board initial={initial} />, 'outline-editor', 'course');
const grip = (title: string) => page.getByRole('button', { name: `Move ${title}`, exact: true });
const focusOn = async (title: string) => {
  await expect.element(grip(title)).toBeVisible();
  const found = grip(title).element();
  if (found instanceof HTMLElement) found.focus();
};
const section = (title: string) => page.getByRole('region', { name: title, exact: true });
const titlesIn = (title: string) =>
  section(title)
    .getByRole('link')
    .elements()
    .map(({ textContent }) => textContent);
const said = () => page.getByRole('status').first();
const happened = () => page.getByRole('status').last();

describe('reordering by keyboard', () => {
  it('takes a lesson to the next module, says where it is, and keeps the focus', async () => {
    await open();
    await focusOn('Lesson a');
    await userEvent.keyboard(' ');
    await expect.element(said()).toHaveTextContent('Lesson a picked up. Module m, place 1 of 3.');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await expect.element(said()).toHaveTextContent('Module n, place 1 of 2.');
    await expect.element(grip('Lesson a')).toHaveFocus();
    await expectAccessible();
    expect(changes).toEqual([]);
    await userEvent.keyboard(' ');
    await expect.element(happened()).toHaveTextContent('Lesson a moved to Module n, place 1 of 2.');
    expect(titlesIn('Module n')).toEqual(['Lesson a', 'Lesson c']);
    await expect.element(grip('Lesson a')).toHaveFocus();
    expect(changes).toHaveLength(1);
  });

  it('puts back on Escape', async () => {
    await open();
    await focusOn('Quiz q');
    await userEvent.keyboard(' {ArrowUp}{ArrowUp}{Escape}');
    await expect.element(said()).toHaveTextContent('Quiz q is back where it was.');
    expect(titlesIn('Module m')).toEqual(['Lesson a', 'Lesson b', 'Quiz q']);
    expect(changes).toEqual([]);
  });

  it('moves a module', async () => {
    await open();
    await focusOn('Module n');
    await userEvent.keyboard(' {ArrowUp} ');
    await expect.element(happened()).toHaveTextContent('Module n moved to place 1 of 2.');
    expect(changes).toMatchObject([{ edits: [], arrangement: { modules: ['n', 'm'] } }]);
  });
});

it('drags a lesson below another one, in one change of the order', async () => {
  await open();
  await userEvent.dragAndDrop(
    grip('Lesson a'),
    section('Module m').getByRole('link', { name: 'Quiz q' }),
    { targetPosition: { x: 20, y: 35 } },
  );
  await expect.poll(() => titlesIn('Module m')).toEqual(['Lesson b', 'Quiz q', 'Lesson a']);
  expect(changes).toMatchObject([{ edits: [] }]);
});

it('moves to a module and position by dialog', async () => {
  await open();
  await page.getByRole('checkbox', { name: 'Select Lesson a' }).click();
  await page.getByRole('button', { name: 'Move to…' }).click();
  await expectAccessible();
  await page.getByLabelText('Module', { exact: true }).selectOptions('Module n');
  await page.getByLabelText('Position').selectOptions('First');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect.poll(() => titlesIn('Module n')).toEqual(['Lesson a', 'Lesson c']);
  await expect.element(grip('Lesson a')).toHaveFocus();
});

it('selects a range and publishes it at once', async () => {
  await open();
  await page.getByRole('checkbox', { name: 'Select Lesson a' }).click();
  await page.getByRole('checkbox', { name: 'Select Quiz q' }).click({ modifiers: ['Shift'] });
  await expect.element(page.getByText('3 selected')).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect.element(grip('Lesson a')).toHaveFocus();
  expect(changes).toEqual([
    {
      edits: [
        { kind: 'editItem', item: { kind: 'lesson', id: 'b' }, fields: { status: 'published' } },
      ],
      arrangement: null,
    },
  ]);
});

it('creates lessons one after another by Enter, as drafts, and refuses one without a title', async () => {
  await open();
  await page.getByRole('button', { name: 'Add a lesson to Module n' }).click();
  await userEvent.keyboard('Roots{Enter}Fronds{Enter}{Enter}');
  await expect.element(page.getByText('Enter a title.')).toBeVisible();
  expect(titlesIn('Module n')).toEqual(['Lesson c', 'Roots', 'Fronds']);
  await expect.element(section('Module n').getByText('Draft').first()).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect
    .element(page.getByRole('button', { name: 'Add a lesson to Module n' }))
    .toHaveFocus();
});

it('keeps a title that is too long, and says so', async () => {
  await open();
  await page.getByRole('button', { name: 'Add module' }).click();
  await page.getByLabelText('Title of the new module').fill('x'.repeat(121));
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('At most 120 characters.')).toBeVisible();
  expect(changes).toEqual([]);
});

it('invites to create the first module', async () => {
  await open({ modules: [], items: [] });
  await expect.element(page.getByRole('heading', { name: 'Start with the first' })).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Add module' }).click();
  await userEvent.keyboard('Spores{Enter}');
  await expect.element(section('Spores')).toBeVisible();
});

it('asks what becomes of the items of a module that is deleted', async () => {
  await open();
  await page.getByLabelText('Actions for Module m').click();
  await page.getByRole('button', { name: 'Delete module' }).click();
  await expect.element(page.getByText('There are 3 items in it.')).toBeVisible();
  await page.getByLabelText('What becomes of them').selectOptions('Move to Module n');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete module' }).click();
  await expect
    .poll(() => titlesIn('Module n'))
    .toEqual(['Lesson c', 'Lesson a', 'Lesson b', 'Quiz q']);
  await expect.element(section('Module m')).not.toBeInTheDocument();
});

it('restores from the trash as a draft, and asks before deleting for good', async () => {
  const outline = anOutline();
  await open({ ...outline, items: [...outline.items, item('lesson', 'z', 'm', 'trashed')] });
  await page.getByText('Trash (1)').click();
  await page.getByRole('button', { name: 'Delete Lesson z for good' }).click();
  await expectAccessible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(changes).toEqual([]);
  await page.getByRole('button', { name: 'Restore Lesson z' }).click();
  expect(titlesIn('Module m')).toEqual(['Lesson a', 'Lesson b', 'Quiz q', 'Lesson z']);
  await expect.element(page.getByText(/^Trash/)).not.toBeInTheDocument();
});

it('holds long titles in Arabic on a screen 360 pixels wide', async () => {
  await page.viewport(360, 740);
  await chooseLocale('ar');
  const long = 'مقدمة في علم السراخس '.repeat(5).trim();
  const outline = anOutline();
  await open({
    modules: outline.modules.map((module) => ({ ...module, title: long, isPublished: false })),
    items: outline.items.map((each) => ({ ...each, title: `${each.id}${'w'.repeat(110)}` })),
  });
  await expect.poll(() => document.querySelectorAll('[data-item]').length).toBe(4);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await expectAccessible();
  await chooseLocale('en');
  expect(locale.get()).toBe('en');
});

import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import SourceEditor from '#web/features/lesson-editor/components/source-editor';
import { createStore } from '#web/shared/store';
import { expectAccessible, render } from '#web/testing/render';

const edits: [string, string][] = [];
const stored = createStore('');

function Editor() {
  return (
    <SourceEditor
      text={stored.use()}
      label="Text"
      language="en"
      onChange={(before, after) => {
        edits.push([before, after]);
        stored.set(after);
      }}
    />
  );
}

const open = async (first: string) => {
  edits.length = 0;
  stored.set(first);
  await render(<Editor />, 'lesson-editor');
  await page.getByRole('textbox', { name: 'Text' }).click();
  await userEvent.keyboard('{Control>}{End}{/Control}');
};

it('sends an edit when typing pauses, and keeps carriage returns', async () => {
  await open('One\r\ntwo');
  await userEvent.keyboard(' three');
  await expect.poll(() => edits.at(-1)?.[1]).toBe('One\r\ntwo three');
  expect(edits[0]?.[0]).toBe('One\r\ntwo');
  await expectAccessible();
});

it('takes a text from elsewhere, with what was typed and not sent, and keeps the caret', async () => {
  await open('First line\n\nLast line');
  await userEvent.keyboard('{Control>}{Home}{/Control}{End}!');
  stored.set('First line\n\nChanged last line');
  await userEvent.keyboard('?');
  await expect.poll(() => edits.at(-1)?.[1]).toBe('First line!?\n\nChanged last line');
});

it('finds and replaces', async () => {
  await open('one two one');
  await userEvent.keyboard('{Control>}f{/Control}');
  await page.getByRole('textbox', { name: 'Find' }).fill('one');
  await page.getByRole('textbox', { name: 'Replace' }).fill('three');
  await page.getByRole('button', { name: 'replace all' }).click();
  await expect.poll(() => edits.at(-1)?.[1]).toBe('three two three');
  await expectAccessible();
});

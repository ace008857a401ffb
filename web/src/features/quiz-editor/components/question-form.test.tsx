import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { questionType, type QuestionType } from '@trellis/model/content/quiz';
import { QuestionForm } from '#web/features/quiz-editor/components/question-form';
import { keptDrafts } from '#web/features/quiz-editor/data/kept-drafts';
import {
  newDraft,
  newOption,
  type QuestionDraft,
} from '#web/features/quiz-editor/logic/question-draft';
import { expectAccessible, render } from '#web/testing/render';
import '#web/features/quiz-editor/components/quiz-editor.css';

const drafts = keptDrafts('teacher', 'quiz');
const saved: string[] = [];
beforeEach(() => {
  saved.length = 0;
  localStorage.clear();
});

type Start = { draft?: QuestionDraft; stored?: QuestionDraft | null };

function Form({ draft = newDraft('multiple_choice'), stored = null }: Start) {
  return (
    <QuestionForm
      id="first"
      number={1}
      count={1}
      stored={stored}
      start={{ base: newDraft(draft.type), draft, after: null }}
      drafts={drafts}
      save={() => Promise.resolve()}
      onSaved={(then) => saved.push(then)}
      onClose={() => {}}
      onDiscard={() => {}}
      renderTrial={({ question, answerKey }) => (
        <output>{`${question.options.join(', ')} → ${answerKey?.correctAnswer ?? '?'}`}</output>
      )}
    />
  );
}

const option = (number: number) =>
  page.getByRole('textbox', { name: `Option ${number}`, exact: true });
const write = (start: Start = {}) =>
  render(<Form {...start} />, 'quiz-editor', 'quiz', 'attempt', 'markdown');

/** Pastes like a person: the text arrives with the event. */
const paste = (element: Element, text: string): boolean => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return element.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
};

it('writes options by keyboard: Enter adds, Backspace removes, Alt with an arrow moves', async () => {
  await write();
  await option(1).fill('Air');
  await userEvent.keyboard('{Enter}Water{Enter}Soil');
  await expect.element(option(2)).toHaveValue('Water');
  await expect.element(option(3)).toHaveValue('Soil');
  await expect.element(option(3)).toHaveFocus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.element(option(2)).toHaveValue('Soil');
  await expect.element(option(2)).toHaveFocus();
  await userEvent.keyboard('{Enter}{Backspace}');
  await expect.element(option(2)).toHaveFocus();
  await expect.element(option(3)).toHaveValue('Water');
  await expectAccessible();
});

it('makes options of a pasted list, at most ten, and says what was left out', async () => {
  await write();
  await expect.element(option(1)).toBeVisible();
  paste(option(1).element(), '1. Air\n2. Water\n\n3. Soil');
  await expect.element(option(3)).toHaveValue('Soil');
  await expect.element(option(3)).toHaveFocus();
  paste(option(3).element(), Array.from({ length: 12 }, (_, index) => `Line ${index}`).join('\n'));
  await expect.element(option(10)).toHaveValue('Line 7');
  await expect.element(page.getByText('There is room for 10 lines')).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Add option' })).not.toBeInTheDocument();
});

it('pastes a single line as it is', async () => {
  await write();
  await option(1).fill('Air');
  // Nothing keeps the browser from pasting it.
  expect(paste(option(1).element(), ' and water')).toBe(true);
  expect(paste(option(1).element(), 'Air\nWater')).toBe(false);
});

it('says what is missing where, before saving, and saves when it is corrected', async () => {
  await write();
  await page.getByRole('textbox', { name: 'Question' }).click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText('Write the question.')).toBeVisible();
  await expect.element(page.getByText('Write at least two.')).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Question' })).toHaveFocus();
  expect(saved).toEqual([]);
  await expectAccessible();
  await page.getByRole('textbox', { name: 'Question' }).fill('Where does the mass come from?');
  await option(1).fill('Air');
  await option(2).fill('Air');
  await expect.element(page.getByText('This is the same as a line above.')).toBeVisible();
  await option(2).fill('Soil');
  await expect.element(page.getByText('Mark what is correct.')).toBeVisible();
  await page.getByRole('radio', { name: 'Option 1 is correct' }).click();
  await expect.element(page.getByText('Air, Soil → Air')).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => saved).toEqual(['next']);
});

it('keeps an unsaved draft on the device until it is saved', async () => {
  await write();
  await page.getByRole('textbox', { name: 'Question' }).fill('Why is the sky blue?');
  await expect.poll(() => drafts.read('first')?.draft.text).toBe('Why is the sky blue?');
  expect(drafts.ids()).toEqual(['first']);
  await option(1).fill('Rayleigh');
  await option(2).fill('Sea');
  await page.getByRole('radio', { name: 'Option 1 is correct' }).click();
  await page.getByRole('button', { name: 'Save question' }).click();
  await expect.poll(() => drafts.ids()).toEqual([]);
});

it('shows both versions of what somebody else has changed too', async () => {
  const base = { ...newDraft('true_false'), text: 'Ferns have seeds.', truth: 'false' as const };
  drafts.keep('first', { base, draft: { ...base, text: 'Mine' } });
  await write({ stored: { ...base, text: 'Theirs', explanation: 'They have spores.' } });
  const conflict = page.getByRole('alert');
  await expect.element(conflict).toHaveTextContent(/Mine.*Theirs/);
  await expect
    .element(page.getByRole('textbox', { name: 'Explanation' }))
    .toHaveValue('They have spores.');
  await expectAccessible();
  await page.getByRole('button', { name: 'Use theirs' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Question' })).toHaveValue('Theirs');
  await expect.element(conflict).not.toBeInTheDocument();
});

const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(4);
const filled = (type: QuestionType): QuestionDraft => ({
  ...newDraft(type),
  text: `${long} ___ سؤال طويل`,
  options: [{ ...newOption(long), feedback: long, credit: '50' }, newOption('هواء')],
  gaps: [long, 'left over'],
  explanation: `**${long}**`,
});

it.each(questionType.options)('fits a screen of 360 pixels with long texts: %s', async (type) => {
  await page.viewport(360, 740);
  await write({ draft: filled(type) });
  await page.getByRole('button', { name: 'Save question' }).click();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

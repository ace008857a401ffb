import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Quiz } from '@trellis/model/content/quiz';
import { QuizSettings } from '#web/features/quiz-editor/components/quiz-settings';
import { keptDrafts } from '#web/features/quiz-editor/data/kept-drafts';
import { expectAccessible, render } from '#web/testing/render';
import '#web/features/quiz-editor/components/quiz-editor.css';

const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk';
const quiz: Quiz = {
  courseID: 'ferns',
  moduleID: null,
  lessonID: null,
  order: 1,
  kind: 'quiz',
  title: `${long} سؤال`,
  description: `**${long}**`,
  quizTime: 10,
  passingScore: 70,
  maxAttempts: 3,
  cooldown: 0,
  opensAt: null,
  closesAt: null,
  keptScore: 'best',
  showAnswers: 'after_submit',
  shuffle: true,
  status: 'draft',
  createdAt: new Date(0),
  updatedAt: new Date(0),
  ...{ version: 0, questionCount: 0, maxScore: 0 },
};

const drafts = keptDrafts('teacher', 'quiz');
beforeEach(() => localStorage.clear());
const open = (changes: Partial<Quiz> = {}) =>
  render(
    <QuizSettings quizID="quiz" quiz={{ ...quiz, ...changes }} drafts={drafts} />,
    ...(['quiz-editor', 'quiz', 'markdown'] as const),
  );

it('says which settings are wrong, and keeps what was written on this device', async () => {
  await page.viewport(360, 740);
  await open();
  await page.getByLabelText('Title').fill(' ');
  await page.getByLabelText('Attempts', { exact: true }).fill('0');
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect.element(page.getByText('Give the quiz a title.')).toBeVisible();
  await expect.element(page.getByLabelText('Title')).toHaveFocus();
  await expect.element(page.getByText('Enter a whole number within the limits.')).toBeVisible();
  await expectAccessible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  expect(drafts.readSettings()).toMatchObject({ maxAttempts: { base: '3', value: '0' } });
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect.element(page.getByLabelText('Attempts', { exact: true })).toHaveValue(3);
  expect(drafts.readSettings()).toEqual({});
});

it('shows both versions of a setting that somebody else has changed too', async () => {
  drafts.keepSettings({ title: { base: 'Ferns', value: 'My ferns' } });
  await open({ title: 'Their ferns', quizTime: 45 });
  await expect.element(page.getByLabelText('Time limit in minutes')).toHaveValue(45);
  await expect.element(page.getByLabelText('Title')).toHaveValue('My ferns');
  await expect.element(page.getByRole('alert')).toHaveTextContent(/My ferns.*Their ferns/);
  await expectAccessible();
  await page.getByRole('button', { name: 'Use theirs' }).click();
  await expect.element(page.getByLabelText('Title')).toHaveValue('Their ferns');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

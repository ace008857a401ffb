import { useState } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { StaffItem } from '@trellis/model/content/staff-outline';
import { ReuseForm } from '#web/features/quiz-editor/components/reuse-form';
import type { StoredQuestion } from '#web/features/quiz-editor/hooks/use-question-list';
import { expectAccessible, render } from '#web/testing/render';
import '#web/features/quiz-editor/components/quiz-editor.css';

const quiz = (id: string): StaffItem => ({
  ...{ id, kind: 'quiz', title: `Quiz ${id}`, minutes: 10, isPreview: false },
  ...{ moduleID: null, status: 'draft' },
});
const question = (id: string, questionText: string): StoredQuestion => ({
  ...{ id, questionText, type: 'true_false', order: 1, options: [], matches: [], points: 1 },
  ...{ image: '', createdAt: new Date(0), updatedAt: new Date(0) },
});
const questions: Record<string, StoredQuestion[]> = {
  a: [question('1', 'Do ferns have seeds?'), question('2', 'Is a frond a leaf?')],
  b: [],
  long: [question('3', 'x'.repeat(4000)), question('4', 'هل للسرخس بذور؟')],
};

let reused: string[] = [];
let isClosed = false;
let isRefused = false;
beforeEach(() => {
  [reused, isClosed, isRefused] = [[], false, false];
});

function Form({ room }: { room: number }) {
  const [fromID, setFromID] = useState('');
  return (
    <ReuseForm
      quizzes={Object.keys(questions).map(quiz)}
      fromID={fromID}
      questions={fromID === '' ? undefined : { status: 'ready', value: questions[fromID] ?? [] }}
      room={room}
      onChooseQuiz={setFromID}
      onReuse={async (chosen) => {
        await Promise.resolve();
        if (isRefused) throw Object.assign(new Error('Refused.'), { code: 'permission-denied' });
        reused = chosen.map(({ id }) => id);
      }}
      onClose={() => (isClosed = true)}
    />
  );
}
const open = (room = 100) => render(<Form room={room} />, 'quiz-editor');
const choose = (title: string) => page.getByRole('combobox', { name: 'Quiz' }).selectOptions(title);
const copy = (name: string) => page.getByRole('button', { name, exact: true });

it('copies the questions that are chosen by keyboard', async () => {
  await open();
  await expect.element(copy('Copy 0 questions')).toHaveAttribute('aria-disabled', 'true');
  await choose('Quiz a');
  const search = page.getByRole('searchbox');
  await search.fill('FROND');
  await expect.element(page.getByText('Do ferns have seeds?')).not.toBeInTheDocument();
  await userEvent.keyboard('{Enter}{Tab} ');
  await expectAccessible();
  await search.clear();
  await page.getByText('Do ferns have seeds?').click();
  await copy('Copy 2 questions').click();
  await expect.poll(() => isClosed).toBe(true);
  expect(reused).toEqual(['1', '2']);
});

it('says that a quiz has no questions, and that none matches', async () => {
  await open();
  await choose('Quiz b');
  await expect.element(page.getByText('This quiz has no questions.')).toBeVisible();
  await choose('Quiz a');
  await page.getByRole('searchbox').fill('moss');
  await expect.element(page.getByText('No question matches.')).toBeVisible();
});

it('copies no more than the quiz has room for', async () => {
  await open(1);
  await choose('Quiz a');
  await page.getByText('Do ferns have seeds?').click();
  await page.getByText('Is a frond a leaf?').click();
  await expect.element(page.getByText('This quiz has room for 1 question more.')).toBeVisible();
  await copy('Copy 2 questions').click({ force: true });
  expect(reused).toEqual([]);
});

it('keeps the choice when the server refuses, and holds long questions', async () => {
  isRefused = true;
  await open();
  await choose('Quiz long');
  await page.getByText('هل للسرخس بذور؟').click();
  await copy('Copy 1 question').click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(page.getByRole('checkbox').last()).toBeChecked();
  await expectAccessible();
  const form = document.querySelector('.reuse-questions')!;
  expect(form.scrollWidth).toBeLessThanOrEqual(form.clientWidth);
});

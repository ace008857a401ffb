import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { attempt } from '@trellis/model/quiz/attempt';
import { AttemptRunner } from '#web/features/quiz/components/runner/attempt-runner';
import { render } from '#web/testing/render';

const question = (id: string) => ({
  ...{ id, type: 'true_false' as const, questionText: `Question ${id}`, image: '' },
  ...{ options: [], matches: [], points: 1 },
});

const now = new Date();
const open = attempt.parse({
  ...{ userID: 'ada', quizID: 'ferns', courseID: 'ferns', number: 1, version: 1 },
  ...{ startedAt: now, minutes: 30, closesAt: null, savedAt: now, seenAt: now, device: 'laptop' },
  ...{ answers: {}, answerIDs: {}, flagged: [], status: 'in_progress', submittedAt: null },
});

it('moves the focus to a question chosen in the submit dialog', async () => {
  await render(
    <AttemptRunner
      id="ada_ferns_1"
      title="Ferns"
      attempt={open}
      version={{
        ...{ courseID: 'ferns', shuffle: false, passingScore: 50, keptScore: 'best' },
        questions: [question('one'), question('two')],
      }}
      answers={{ one: 'true' }}
      flagged={[]}
      saveState="saved"
      problem={undefined}
      onAnswer={() => {}}
      onFlag={() => {}}
      onRetry={() => {}}
      onSubmit={() => {}}
    />,
    'attempt',
    'markdown',
  );
  await page.getByRole('button', { name: 'Submit' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Question 2, not answered' }).click();
  await expect.element(page.getByRole('heading', { name: 'Question 2 of 2' })).toHaveFocus();
});

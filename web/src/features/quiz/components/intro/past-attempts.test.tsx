import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import PastAttempts from '#web/features/quiz/components/intro/past-attempts';
import '#web/features/quiz/components/intro/quiz.css';
import { quizAboutFerns } from '#web/testing/quiz-about-ferns';
import { attemptAtFerns } from '#web/testing/learner-of-ferns';
import { expectAccessible, render } from '#web/testing/render';

it('says of a reset attempt that it does not count and gives another', async () => {
  await page.viewport(360, 740);
  const attempts = [
    attemptAtFerns({ number: 2, percent: 60 }),
    attemptAtFerns({ number: 1, percent: 90, passed: true, resetAt: new Date() }),
  ];
  await render(<PastAttempts quiz={quizAboutFerns()} quizID="spores" {...{ attempts }} />, 'quiz');
  await expect.element(page.getByText(/^Your score:/)).toBeVisible();
  await expect.element(page.getByRole('row').nth(2)).toHaveTextContent(/90%.*Reset by your/);
  await expect.element(page.getByRole('row').nth(1)).not.toHaveTextContent(/Reset/);
  await expectAccessible();
});

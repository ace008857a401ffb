import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import GoalDialog from '#web/features/progress/components/goal-dialog';
import { expectAccessible, render } from '#web/testing/render';

it('rejects a target that is not a whole number from 1 to 10,000, and focuses it', async () => {
  await render(
    <GoalDialog uid="ada" goals={[]} courses={[]} today="2026-01-05" close={() => {}} />,
    'progress',
  );
  const target = page.getByLabelText('Lessons per week');
  await target.fill('0');
  await page.getByRole('button', { name: 'Save goal' }).click();
  await expect.element(target).toHaveFocus();
  await expect
    .element(target)
    .toHaveAccessibleDescription('Choose a whole number from 1 to 10,000.');
  await expectAccessible();
});

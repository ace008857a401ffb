import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Outline } from '#web/features/course/components/outline';
import '#web/features/course/components/course.css';
import { longTitle, outlineOfFerns } from '#web/testing/outline-of-ferns';
import { expectAccessible, render } from '#web/testing/render';

const outline = outlineOfFerns();
const rowOf = (title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });

it('says what the learner is excused from, unless it is completed', async () => {
  await page.viewport(360, 740);
  await render(
    <Outline
      courseID="ferns"
      outline={outline}
      completed={new Set(['shade'])}
      excused={['fronds', 'shade']}
      opens={() => true}
    />,
    'course',
  );
  await expect.element(rowOf(longTitle).last()).toHaveTextContent(/Excused/);
  await expect.element(rowOf('Shade').last()).toHaveTextContent(/Completed/);
  await expect.element(rowOf('Shade').last()).not.toHaveTextContent(/Excused/);
  await expect.element(rowOf('Spores').last()).not.toHaveTextContent(/Excused|Completed/);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await expectAccessible();
});

import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CourseReview } from '@trellis/model/course-reviews/course-review';
import { Histogram } from '#web/features/course-reviews/components/histogram';
import { ReviewForm } from '#web/features/course-reviews/components/review-form';
import { ReviewPages } from '#web/features/course-reviews/components/review-pages';
import { expectAccessible, render } from '#web/testing/render';

const long = 'Pteridophytologisches '.repeat(60).trim();
type Listed = CourseReview & { id: string };
const review = (changes: Partial<Listed> = {}): Listed => ({
  ...{ id: 'erin', userID: 'erin', rating: 4, comment: 'First line.\n<b>Second</b> line.' },
  ...{ createdAt: new Date(0), updatedAt: new Date(0), answer: null, authorName: 'Erin' },
  ...changes,
});
const pages = (items: Listed[], isWhole = true) => ({
  status: 'ready' as const,
  value: { items, isWhole, isLoading: false, loadMore: vi.fn() },
});
const fits = () => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
const star = (name: string) => page.getByRole('radio', { name, exact: true });
const save = page.getByRole('button', { name: 'Save review' });

it('chooses stars with the keyboard, and says what is missing', async () => {
  const saved = vi.fn(async () => {});
  await render(<ReviewForm courseID="ferns" save={saved} />, 'course-reviews');
  await save.click();
  await expect.element(page.getByText('Choose one to five stars.')).toBeVisible();
  await expect.element(star('1 star')).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  await expect.element(star('4 stars')).toBeChecked();
  await expectAccessible();
  await page.getByLabelText('What would you tell others?').fill('  Calm.\nClear.  ');
  await save.click();
  expect(saved).toHaveBeenCalledExactlyOnceWith({ rating: 4, comment: 'Calm.\nClear.' });
});

it('keeps words that are too long, refused, or not saved before the page was left', async () => {
  const refuse = vi.fn(() =>
    Promise.reject(Object.assign(new Error(), { code: 'permission-denied' })),
  );
  const form = <ReviewForm courseID="mosses" save={refuse} />;
  await page.viewport(360, 740);
  await render(form, 'course-reviews');
  const comment = page.getByLabelText('What would you tell others?');
  await comment.fill('x'.repeat(2001));
  await star('2 stars').click();
  await save.click();
  await expect.element(page.getByText('That is too long.')).toBeVisible();
  await expect.element(comment).toHaveFocus();
  await comment.fill('Short.');
  await save.click();
  await expect.element(page.getByText('The server refused this.')).toBeVisible();
  await expect.element(comment).toHaveValue('Short.');
  fits();
  document.querySelector('main')!.remove();
  await render(form, 'course-reviews');
  await expect.element(page.getByLabelText('What would you tell others?')).toHaveValue('Short.');
});

it('shows the words of a review and of the answer as they were written', async () => {
  await page.viewport(360, 740);
  const answer = { text: `Thanks!\n${long}`, authorID: 'tess', answeredAt: new Date() };
  const items = [
    review({ answer, updatedAt: new Date() }),
    review({ id: 'x', rating: 1, comment: '', authorName: '' }),
    review({ id: 'y', comment: long, authorName: 'مريم' }),
  ];
  await render(<ReviewPages live={pages(items)} isFiltered={false} />, 'course-reviews');
  await expect.element(page.getByText('<b>Second</b>')).toBeVisible();
  await expect.element(page.getByText('4 of 5 stars').first()).toBeInTheDocument();
  await expect.element(page.getByText('edited')).toBeVisible();
  await expect.element(page.getByText('Answer of the teachers')).toBeVisible();
  await expect.element(page.getByText('Somebody')).toBeVisible();
  await expectAccessible();
  fits();
});

it('loads more, and says that there are none', async () => {
  const live = pages([review()], false);
  await render(<ReviewPages live={live} isFiltered={false} />, 'course-reviews');
  await page.getByRole('button', { name: 'More reviews' }).click();
  expect(live.value.loadMore).toHaveBeenCalledOnce();
  await render(<ReviewPages live={pages([])} isFiltered />, 'course-reviews');
  await expect.element(page.getByText('There are no reviews with these stars.')).toBeVisible();
});

it('shows the reviews of some stars alone, and all again', async () => {
  const choose = vi.fn();
  const histogram = (chosen?: number) => (
    <Histogram ratings={[0, 1, 0, 2, 5]} chosen={chosen} choose={choose} />
  );
  await render(histogram(), 'course-reviews');
  await page.getByRole('button', { name: '5 stars 5 reviews' }).click();
  expect(choose).toHaveBeenLastCalledWith(5);
  await expectAccessible();
  await render(histogram(2), 'course-reviews');
  await page.getByRole('button', { name: '2 stars 1 review', pressed: true }).click();
  expect(choose).toHaveBeenLastCalledWith(undefined);
});

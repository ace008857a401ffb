import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { DueSection } from '#web/features/course/components/cards-due';
import { DueLink } from '#web/features/course/components/course-cards-due';
import { cardsText } from '#web/features/course/components/course-cards';
import { EnrollmentCard } from '#web/features/course/components/enrollment-card';
import { chooseLocale } from '#web/shared/i18n/locale';
import { enrollmentInFerns } from '#web/testing/learner-of-ferns';
import { expectAccessible, render } from '#web/testing/render';

it('shows how many cards are due, with the way to review them', async () => {
  await render(<DueSection count={12} />, 'course');
  await expect.element(page.getByRole('heading', { name: '12 flashcards due' })).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Review' }))
    .toHaveAttribute('href', '/review');
  await expectAccessible();
});

it('shows nothing when no card is due', async () => {
  await render(
    <>
      <DueSection count={0} />
      <p>Here</p>
    </>,
    'course',
  );
  await expect.element(page.getByText('Here')).toBeVisible();
  await expect.element(page.getByRole('main')).toHaveTextContent(/^Here$/);
});

it('links the cards that are due in a course, above the link of the whole card', async () => {
  await render(
    <EnrollmentCard enrollment={enrollmentInFerns()} title="Ferns">
      <DueLink courseID="ferns" count={3} />
    </EnrollmentCard>,
    'course',
    'home',
  );
  const link = page.getByRole('link', { name: '3 flashcards due' });
  await expect.element(link).toHaveAttribute('href', '/courses/ferns/review');
  const { x, y, width, height } = link.element().getBoundingClientRect();
  expect(document.elementFromPoint(x + width / 2, y + height / 2)).toBe(link.element());
  await expectAccessible();
});

it('says nothing of cards in a course where none are due', async () => {
  await render(
    <EnrollmentCard enrollment={enrollmentInFerns()} title="Ferns">
      <DueLink courseID="ferns" count={0} />
    </EnrollmentCard>,
    'course',
    'home',
  );
  await expect.element(page.getByRole('link')).toHaveTextContent('Ferns');
});

it('says how many cards are due and new, and never fewer than none', () => {
  expect(cardsText({ due: 3, started: 10 }, 40)).toBe('3 due · 30 new');
  expect(cardsText({ due: 0, started: 50 }, 40)).toBe('0 due');
});

it('counts in Arabic', async () => {
  await chooseLocale('ar');
  await render(<DueSection count={2} />, 'course');
  await expect.element(page.getByText('بطاقتان تعليميتان مستحقتان')).toBeVisible();
  await expectAccessible();
  await chooseLocale('en');
});

import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Gift } from '@trellis/model/commerce/gift';
import { GiveView } from '#web/features/gifts/components/course-gifts';
import { GiftForm } from '#web/features/gifts/components/gift-form';
import { GiftList, GiftView } from '#web/features/gifts/components/gift-list';
import { setLocale } from '#web/shared/i18n/locale';
import { courseOfFerns } from '#web/testing/course-of-ferns';
import { expectAccessible, render } from '#web/testing/render';

const long = 'Maximiliane Pteridophytologisches-Waldlaufer '.repeat(2).trim();
const gift = (changes: Partial<Gift> = {}): Gift => ({
  ...{ userID: 'erin', courseID: 'ferns', until: null, giverID: 'tess', givenAt: new Date(0) },
  ...changes,
});
const failing = (code: string) => vi.fn(() => Promise.reject(Object.assign(new Error(), { code })));
const button = (name: string) => page.getByRole('button', { name });

it.each([
  [{ price: 0 }, /costs nothing/],
  [{ price: 1900, status: 'draft' }, /Publish the course/],
] as const)('does not offer to give a course that is %j', async (changes, said) => {
  const course = courseOfFerns(changes);
  await render(<GiveView {...{ course }} courseID="ferns" isAdmin={false} />, 'gifts');
  await expect.element(page.getByText(said)).toBeVisible();
  expect(button('Give the course').query()).toBeNull();
});

it('gives a course by keyboard alone, and asks anew for the next person', async () => {
  const give = vi.fn(async () => ({}));
  await render(<GiftForm courseID="ferns" isAdmin={false} give={give} />, 'gifts');
  await button('Give the course').click();
  await expect.element(page.getByText('Say to whom.')).toBeVisible();
  await expect.element(page.getByText('Give a reason.')).toBeVisible();
  await expectAccessible();
  await userEvent.keyboard('@erin{Tab}{Tab}{Tab}{Tab}');
  await page.getByLabelText('Reason').fill(' A prize ');
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByText('@erin⁩ has the course now.')).toBeVisible();
  const wish = { courseID: 'ferns', person: '@erin', until: null, reason: 'A prize' };
  expect(give).toHaveBeenCalledExactlyOnceWith({ ...wish, requestID: expect.any(String) });
  await expect.element(page.getByLabelText('Username')).toHaveValue('');
});

it('keeps what was written and its request when giving fails, and says why', async () => {
  const give = failing('functions/not-found');
  await render(<GiftForm courseID="ferns" isAdmin give={give} />, 'gifts');
  await page.getByLabelText('Username or email address').fill('nobody@x.example');
  await page.getByLabelText('Until').fill('2020-01-01');
  await page.getByLabelText('Reason').fill('A prize');
  await button('Give the course').click();
  await expect.element(page.getByText(/day from today/)).toBeVisible();
  expect(give).not.toHaveBeenCalled();
  await page.getByLabelText('Until').fill('2099-01-01');
  for (const _ of [1, 2]) await button('Give the course').click();
  await expect.element(page.getByText(/Nobody has this username, or/)).toBeVisible();
  await expect.element(page.getByLabelText('Reason')).toHaveValue('A prize');
  const sent = give.mock.calls as unknown as [{ until: Date; requestID: string }][];
  expect(sent[0]![0].until.getFullYear()).toBe(2099);
  expect(new Set(sent.map(([{ requestID }]) => requestID)).size).toBe(1);
});

it.each([
  [null, 'For ever'],
  [new Date(Date.UTC(2098, 5, 1)), /Until Jun 1, 2098/],
  [new Date(Date.UTC(2020, 5, 1)), /Ended on Jun 1, 2020/],
])(
  'says of a gift until %s when it ends, and takes it back once, for a reason',
  async (until, end) => {
    await page.viewport(360, 740);
    const withdraw = vi.fn(async () => ({}));
    const names = { name: long, giver: long };
    await render(
      <ul className="gift-rows card">
        <GiftView {...names} courseID="ferns" gift={gift({ until })} withdraw={withdraw} />
      </ul>,
      'gifts',
    );
    await expect.element(page.getByText(end)).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    await expectAccessible();
    await page.getByRole('button').click();
    await page.getByRole('button', { name: 'Take back', exact: true }).click();
    await expect.element(page.getByText('Give a reason.')).toBeVisible();
    await page.getByLabelText('Reason').fill('By mistake');
    await page.getByRole('button', { name: 'Take back', exact: true }).click();
    await expect.poll(() => page.getByRole('dialog').query()).toBeNull();
    const of = { courseID: 'ferns', uid: 'erin' };
    expect(withdraw).toHaveBeenCalledExactlyOnceWith(of, expect.any(String), 'By mistake');
  },
);

it('says that nobody was given the course, or why that is unknown', async () => {
  const none = {
    ...{ items: [], isWhole: true, isLoading: false },
    ...{ loadMore: vi.fn(), loadAll: vi.fn() },
  };
  await render(
    <>
      <GiftList courseID="ferns" gifts={{ status: 'ready', value: none }} />
      <GiftList courseID="ferns" gifts={{ status: 'denied' }} />
    </>,
    'gifts',
  );
  await expect.element(page.getByText('It was given to nobody.')).toBeVisible();
  await expect.element(page.getByRole('heading')).toBeVisible();
});

it('gives and takes back in Arabic', async () => {
  await setLocale('ar');
  try {
    await render(
      <>
        <GiftForm courseID="ferns" isAdmin={false} />
        <ul className="gift-rows card">
          <GiftView courseID="ferns" gift={gift()} name="Erin" giver="Tess" />
        </ul>
      </>,
      'gifts',
    );
    await expect.element(button('أهدِ الدورة')).toBeVisible();
    await expect.element(page.getByText('دائمًا', { exact: true })).toBeVisible();
    await expectAccessible();
  } finally {
    await setLocale('en');
  }
});

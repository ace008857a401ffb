import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Reply } from '@trellis/model/discussions/reply';
import { Post } from '#web/features/discussions/components/post';
import { PostActions } from '#web/features/discussions/components/post-actions';
import { PostForm } from '#web/features/discussions/components/post-form';
import { ReplyList } from '#web/features/discussions/components/reply-list';
import type { StoredReply } from '#web/features/discussions/logic/reply-tree';
import { expectAccessible, render } from '#web/testing/render';
import '#web/features/discussions/components/discussions.css';

const long = 'Pteridophytologisches '.repeat(60).trim();
const reply = (id: string, changes: Partial<Reply> = {}): StoredReply => ({
  ...{ id, userID: 'otto', parentID: null, text: `Text of ${id}.`, createdAt: new Date(0) },
  ...{ editedAt: null, deletedAt: null, authorName: 'Otto', votes: 2, isRemoved: false },
  ...changes,
});
const pages = (items: StoredReply[], isWhole = true) => ({
  status: 'ready' as const,
  value: { items, isWhole, isLoading: false, loadMore: vi.fn() },
});
const show = (one: StoredReply, note: string | undefined) => (
  <Post id={one.id} post={one} isTeacher={false} note={note} />
);
const fits = () => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);

it('shows long words, deleted and removed posts on a phone', async () => {
  await page.viewport(360, 740);
  const items = [
    reply('d', { deletedAt: new Date(9), text: '', isRemoved: true }),
    reply('c', { deletedAt: new Date(9), text: '' }),
    reply('b', { parentID: 'a', text: `${long}\n\n\`\`\`\n${long}\n\`\`\``, authorName: '' }),
    reply('a', { editedAt: new Date(5), text: long.replaceAll(' ', '') }),
  ];
  await render(
    <ReplyList replies={pages(items)} count={4} show={show} />,
    'discussions',
    'markdown',
  );
  await expect.element(page.getByText('This post was removed by the staff')).toBeVisible();
  await expect.element(page.getByText('This post was deleted by its author.')).toBeVisible();
  await expect.element(page.getByText('Somebody')).toBeVisible();
  await expect.element(page.getByText(/^edited/)).toBeVisible();
  fits();
  await expectAccessible();
});

it('loads earlier replies, and says what answers one of them', async () => {
  const live = pages([reply('b', { parentID: 'a' })], false);
  await render(<ReplyList replies={live} count={40} show={show} />, 'discussions', 'markdown');
  await expect.element(page.getByText('Answers an earlier reply')).toBeVisible();
  await page.getByRole('button', { name: 'Earlier replies' }).click();
  expect(live.value.loadMore).toHaveBeenCalledOnce();
});

it('keeps what was written when it is refused, and forgets it when it is sent', async () => {
  const save = vi
    .fn<() => Promise<void>>()
    .mockRejectedValueOnce(Object.assign(new Error(), { code: 'resource-exhausted' }))
    .mockResolvedValueOnce();
  const form = <PostForm draftKey="test" label="Your reply" send="Reply" save={save} />;
  await render(form, 'discussions', 'markdown');
  const text = page.getByLabelText('Your reply');
  await page.getByRole('button', { name: 'Reply' }).click();
  await expect.element(page.getByText('Write something first.')).toBeVisible();
  await expect.element(text).toHaveFocus();
  await text.fill('x'.repeat(10_001));
  await page.getByRole('button', { name: 'Reply' }).click();
  await expect.element(page.getByText('That is too long.')).toBeVisible();
  await text.fill('  # Spores  ');
  await page.getByRole('button', { name: 'Reply' }).click();
  await expect.element(page.getByText('That is enough for an hour.')).toBeVisible();
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect.element(page.getByRole('heading', { name: 'Spores' })).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Reply' }).click();
  await expect.element(text).toHaveValue('');
  expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ text: '# Spores' }));
});

it('offers what each person may do', async () => {
  const actions = (isMine: boolean, isStaff: boolean) => (
    <PostActions
      at={{ threadID: 'seeds', replyID: 'dots' }}
      name="Otto"
      rights={{ isMine, isStaff, canWrite: true, canAccept: isStaff }}
      votes={2}
      hasVote
      vote={async () => {}}
      onReply={() => {}}
      onQuote={() => {}}
      onEdit={() => {}}
      onReport={() => {}}
    />
  );
  const names = () =>
    page
      .getByRole('button')
      .elements()
      .map(
        (button) => button.getAttribute('aria-label') ?? button.querySelector('span')!.textContent,
      );
  await render(actions(true, false), 'discussions');
  await expect.element(page.getByText('2 votes')).toBeVisible();
  expect(names()).toEqual(['Reply', 'Quote', 'Edit', 'Delete']);
  await render(actions(false, true), 'discussions');
  await expect
    .element(page.getByRole('button', { name: /2 votes/ }))
    .toHaveAttribute('aria-pressed', 'true');
  expect(names().slice(-4)).toEqual(['Accept as answer', 'Report', 'Remove', 'Block']);
  await expectAccessible();
});

import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { EarlierVersion } from '@trellis/model/discussions/earlier-version';
import type { Reply } from '@trellis/model/discussions/reply';
import { Post } from '#web/features/discussions/components/post';
import { PostActions } from '#web/features/discussions/components/post-actions';
import { PostForm } from '#web/features/discussions/components/post-form';
import { ReplyList } from '#web/features/discussions/components/reply-list';
import { VersionsView } from '#web/features/discussions/components/versions-dialog';
import type { StoredReply } from '#web/features/discussions/logic/reply-tree';
import type { QueryState } from '#web/firebase/query-state';
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

it.each([true, false])(
  'saves an edit only when something has changed (title: %s)',
  async (hasTitle) => {
    const save = vi.fn(() => Promise.resolve());
    const onDone = vi.fn();
    const before = { title: hasTitle ? 'Leaves' : '', text: 'With teeth' };
    const props = {
      label: 'Your text',
      send: 'Save',
      draftKey: 'edit',
      hasTitle,
      before,
      save,
      onDone,
    };
    await render(<PostForm {...props} />, 'discussions');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => onDone.mock.calls.length).toBe(1);
    expect(save).not.toHaveBeenCalled();
    // The form is empty after it was sent.
    if (hasTitle) await page.getByRole('textbox', { name: 'Title' }).fill('Leaf');
    const text = page.getByRole('textbox', { name: 'text' });
    await text.fill(hasTitle ? 'With teeth' : 'With many teeth');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => save.mock.calls.length).toBe(1);
  },
);

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

type Versions = QueryState<(EarlierVersion & { id: string })[]>;
const version = (id: string, changes: Partial<EarlierVersion> = {}) => ({
  ...{ id, postID: 'seeds', userID: 'erin', title: '', text: id, writtenAt: new Date(0) },
  ...changes,
});
const retry = () => {};
const versionStates: [Versions, string][] = [
  [{ status: 'loading' }, 'Loading'],
  [{ status: 'ready', value: [] }, 'There is no earlier version yet.'],
  [{ status: 'denied' }, 'You do not have access'],
  [{ status: 'offline', retry }, 'No connection'],
  [{ status: 'failed', error: null, retry }, 'Something went wrong'],
];

it.each(versionStates)('shows earlier versions in the state %o', async (live, said) => {
  await render(<VersionsView live={live} onClose={retry} />, 'discussions');
  await expect.element(page.getByText(said).or(page.getByLabelText(said))).toBeVisible();
  await expectAccessible();
});

it('shows earlier versions as they were typed, however long, on a phone', async () => {
  await page.viewport(360, 740);
  const text = `# No heading\n\n${long.replaceAll(' ', '')}`;
  const value = [version('b', { title: 'Do ferns have seeds?', text }), version('a')];
  const onClose = vi.fn();
  await render(<VersionsView live={{ status: 'ready', value }} onClose={onClose} />, 'discussions');
  await expect.element(page.getByText('Do ferns have seeds?')).toBeVisible();
  await expect.element(page.getByText(/^# No heading/)).toBeVisible();
  fits();
  await expectAccessible();
  await page.getByRole('button', { name: 'Close' }).click();
  expect(onClose).toHaveBeenCalledOnce();
});

it('opens the earlier versions of an edited post, for those who may', async () => {
  const edited = reply('a', { editedAt: new Date(5) });
  const onVersions = vi.fn();
  const shown = (open: (() => void) | undefined) => (
    <Post id="a" post={edited} isTeacher={false} onVersions={open} />
  );
  await render(shown(undefined), 'discussions', 'markdown');
  await expect.element(page.getByText(/^edited/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^edited/ })).not.toBeInTheDocument();
  await render(shown(onVersions), 'discussions', 'markdown');
  await page.getByRole('button', { name: /^edited .*Show earlier versions/ }).click();
  expect(onVersions).toHaveBeenCalledOnce();
  await expectAccessible();
});

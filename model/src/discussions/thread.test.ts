import { expect, it } from 'vitest';
import { rankOf } from '#model/discussions/thread';

const at = (day: number) => new Date(Date.UTC(2026, 0, day));

it('orders pinned threads first, then by the latest reply', () => {
  const threads = [
    { name: 'old, pinned', isPinned: true, createdAt: at(1), lastReplyAt: null },
    { name: 'replied', isPinned: false, createdAt: at(2), lastReplyAt: at(9) },
    { name: 'new', isPinned: false, createdAt: at(8), lastReplyAt: null },
    { name: 'old', isPinned: false, createdAt: at(1), lastReplyAt: null },
  ];
  const ranked = threads.toReversed().toSorted((a, b) => rankOf(b) - rankOf(a));
  expect(ranked).toEqual(threads);
});

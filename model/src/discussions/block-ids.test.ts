import { expect, it } from 'vitest';
import type { LessonBlock } from '#model/content/lesson';
import { blockIDsOf } from '#model/discussions/block-ids';
import { threadPlace, nowhere } from '#model/discussions/thread-place';

const block = (changes: Partial<LessonBlock> = {}): LessonBlock => ({
  ...{ kind: 'video', title: 'Spores', url: '/media/spores.mp4', text: '' },
  ...changes,
});

it('keeps the name of a block that moves and whose words change', () => {
  const picture = block({ kind: 'image', url: '/media/spores.png' });
  const [video] = blockIDsOf([block()]);
  expect(blockIDsOf([picture, block({ title: 'Ferns', text: 'New.' })])[1]).toBe(video);
});

it('tells blocks apart by kind, address and number', () => {
  const blocks = [
    ...[block(), block(), block({ url: '/media/ferns.mp4' }), block({ kind: 'audio' })],
    ...[
      block({ kind: 'text', url: '' }),
      block({ kind: 'text', title: '', url: '', text: 'Sori' }),
    ],
  ];
  const ids = blockIDsOf(blocks);
  expect(new Set(ids).size).toBe(blocks.length);
  for (const blockID of ids)
    expect(threadPlace.safeParse({ ...nowhere, blockID }).success, blockID).toBe(true);
});

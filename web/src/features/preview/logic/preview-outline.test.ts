import { expect, test } from 'vitest';
import { staffOutline } from '@trellis/model/content/staff-outline';
import { previewOutline } from '#web/features/preview/logic/preview-outline';

const item = (id: string, moduleID: string | null, status: string) => ({
  ...{ kind: 'lesson', id, moduleID, status },
  ...{ title: id, minutes: 5, isPreview: false, format: 'text' },
});
const outline = staffOutline.parse({
  modules: [
    { id: 'open', title: 'Open', description: '', isPublished: true },
    { id: 'hidden', title: 'Hidden', description: '', isPublished: false },
  ],
  items: [
    item('published', 'open', 'published'),
    item('draft', 'open', 'draft'),
    item('trashed', 'open', 'trashed'),
    item('in-hidden', 'hidden', 'published'),
    item('loose', null, 'published'),
  ],
});
const idsOf = (includesDrafts: boolean) =>
  previewOutline(outline, includesDrafts).map(({ id, items }) => [id, items.map((one) => one.id)]);

test('shows what learners see', () => {
  expect(idsOf(false)).toEqual([
    ['', ['loose']],
    ['open', ['published']],
  ]);
});

test('includes drafts and hidden modules, but never what is in the trash', () => {
  expect(idsOf(true)).toEqual([
    ['', ['loose']],
    ['open', ['published', 'draft']],
    ['hidden', ['in-hidden']],
  ]);
});

test('reveals nothing that only its staff knows in an entry', () => {
  expect(previewOutline(outline, true)[0]!.items[0]).not.toHaveProperty('status');
});

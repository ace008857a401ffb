import { describe, expect, it } from 'vitest';
import type { LessonDraft } from '@trellis/model/content/lesson-revision';
import { mergeLessons, resolveMerge } from '#web/features/lesson-editor/logic/merge-lessons';

const block = (title: string) => ({ kind: 'image' as const, title, url: '/media/a.png', text: '' });
const base: LessonDraft = {
  title: 'Ferns',
  textContent: 'Spores grow.\n\nThe end.\n',
  videoURL: '',
  pdfURL: '',
  blocks: [block('One'), block('Two')],
  isPreview: false,
  minutes: 5,
};

describe('merging two edits of a lesson', () => {
  it('takes fields that one side changed', () => {
    const { merged, conflicts } = mergeLessons(
      base,
      { ...base, title: 'Mosses', textContent: 'Spores germinate.\n\nThe end.\n' },
      { ...base, minutes: 9, textContent: 'Spores grow.\n\nAn end.\n' },
    );
    expect(conflicts).toEqual([]);
    expect(merged).toEqual({
      ...base,
      title: 'Mosses',
      minutes: 9,
      textContent: 'Spores germinate.\n\nAn end.\n',
    });
  });

  it('takes blocks that both added, with the ones that one removed gone', () => {
    const { merged, conflicts } = mergeLessons(
      base,
      { ...base, blocks: [block('New'), ...base.blocks] },
      { ...base, blocks: [block('One')] },
    );
    expect(conflicts).toEqual([]);
    expect(merged.blocks.map(({ title }) => title)).toEqual(['New', 'One']);
  });

  it('sees no difference in the order of keys', () => {
    const turned = base.blocks.map(({ kind, title, url, text }) => ({ text, url, title, kind }));
    const theirs = { ...base, blocks: [block('Other'), block('Two')] };
    expect(mergeLessons(base, { ...base, blocks: turned }, theirs).merged.blocks).toEqual(
      theirs.blocks,
    );
  });

  it('returns what both changed differently, with my version in the merge', () => {
    const mine = { ...base, title: 'Mosses', blocks: [block('Mine'), block('Two')] };
    const theirs = { ...base, title: 'Lichens', blocks: [block('Theirs'), block('Two')] };
    const { merged, conflicts } = mergeLessons(base, mine, theirs);
    expect(conflicts.map(({ field }) => field)).toEqual(['title', 'blocks']);
    expect(merged).toEqual(mine);
  });

  it('takes no more blocks than a lesson can have', () => {
    const many = Array.from({ length: 6 }, (_, index) => block(`${index}`));
    const mine = { ...base, blocks: many.map((one) => ({ ...one, text: 'mine' })) };
    const theirs = { ...base, blocks: many.map((one) => ({ ...one, text: 'theirs' })) };
    const { conflicts } = mergeLessons({ ...base, blocks: [] }, mine, theirs);
    expect(conflicts.map(({ field }) => field)).toEqual(['blocks']);
  });
});

describe('deciding conflicts', () => {
  const mine = { ...base, title: 'Mosses', textContent: 'Spores germinate.\n\nThe end.' };
  const theirs = { ...base, title: 'Lichens', textContent: 'Spores sprout.\n\nAn end.' };
  const merge = mergeLessons(base, mine, theirs);

  it('keeps both texts and my title until somebody decides', () =>
    expect(resolveMerge(merge, [])).toMatchObject({
      title: 'Mosses',
      textContent: 'Spores germinate.\nSpores sprout.\n\nThe end.\nAn end.',
    }));

  it('takes the chosen versions in order', () =>
    expect(resolveMerge(merge, ['theirs', 'mine', 'theirs'])).toMatchObject({
      title: 'Lichens',
      textContent: 'Spores germinate.\n\nAn end.',
    }));
});

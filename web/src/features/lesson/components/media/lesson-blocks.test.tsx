import { Link, useLocation } from 'react-router-dom';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { LessonBlock } from '@trellis/model/content/lesson';
import { blockIDsOf } from '@trellis/model/discussions/block-ids';
import LessonBlocks from '#web/features/lesson/components/media/lesson-blocks';
import { LessonDiscussion } from '#web/features/lesson/logic/lesson-discussion';
import { blockAnchor } from '#web/shared/discussion-place';
import { expectAccessible, render } from '#web/testing/render';
import '#web/features/lesson/components/media/media.css';

const block = (kind: LessonBlock['kind'], title: string, url = ''): LessonBlock => ({
  ...{ kind, title, url, text: 'Sori hold spores.' },
});
const blocks = [
  block('text', 'Sori'),
  block('video', 'Spores fly', 'https://vimeo.com/76979871'),
  block('image', '', '/media/none.png'),
];
const [text = '', video = '', image = ''] = blockIDsOf(blocks);

const Address = () => {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
};

const show = (isMember: boolean) =>
  render(
    <LessonDiscussion value={isMember ? { courseID: 'ferns', lessonID: 'spore' } : undefined}>
      <LessonBlocks blocks={blocks} language="en" firstVideo={undefined} />
      <Link to={`/courses/ferns/lessons/spore?at=75#${blockAnchor(video)}`}>To 1:15</Link>
      <Address />
    </LessonDiscussion>,
    ...(['lesson', 'media', 'markdown'] as const),
  );
const address = () => page.getByRole('status').element().textContent;

it('leads from each block to what is said about it, and from a video to its second', async () => {
  await show(true);
  await expect
    .element(page.getByRole('link', { name: 'Discuss this Sori' }))
    .toHaveAttribute('href', `/courses/ferns/discussion?lesson=spore&block=${text}`);
  await expect
    .element(page.getByRole('link', { name: 'Discuss this', exact: true }))
    .toHaveAttribute('href', `/courses/ferns/discussion?lesson=spore&block=${image}`);
  for (const id of [text, video, image])
    expect(document.getElementById(blockAnchor(id))).not.toBeNull();
  await expectAccessible();
  await page.getByRole('link', { name: 'To 1:15' }).click();
  await page.getByRole('button', { name: 'Discuss this moment' }).click();
  const place = `lesson=spore&block=${video}&second=75`;
  await expect.poll(address).toBe(`/courses/ferns/discussion?${place}`);
});

it('says nothing of discussions to those who may not take part', async () => {
  await show(false);
  await expect.element(page.getByRole('heading', { name: 'Sori' })).toBeVisible();
  expect(page.getByText(/^Discuss/).elements()).toEqual([]);
});

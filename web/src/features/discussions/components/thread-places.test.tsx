import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { OutlineModule } from '@trellis/model/content/outline';
import { nowhere, type ThreadPlace } from '@trellis/model/discussions/thread-place';
import { NewThread } from '#web/features/discussions/components/new-thread';
import { ThreadFilters } from '#web/features/discussions/components/thread-filters';
import { placeAddress, placeText } from '#web/features/discussions/logic/place-text';
import { loadTexts, locale } from '#web/shared/i18n/locale';
import { expectAccessible, render } from '#web/testing/render';
import '#web/features/discussions/components/discussions.css';

const outline: OutlineModule[] = [
  {
    ...{ id: 'm', title: 'Ferns', description: '' },
    items: [
      { id: 'spore', kind: 'lesson', title: 'Spores', minutes: 5, isPreview: false },
      { id: 'quiz', kind: 'quiz', title: 'On spores', minutes: 5, isPreview: false },
    ] as OutlineModule['items'],
  },
];
const place = (changes: Partial<ThreadPlace>): ThreadPlace => ({ ...nowhere, ...changes });
const inVideo = { lessonID: 'spore', blockID: 'video-1x', second: 75 };
const atQuestion = { quizID: 'quiz', questionID: 'q1' };

it.each([
  [{}, undefined, undefined],
  [{ lessonID: 'spore' }, '⁨Spores⁩', '/courses/ferns/lessons/spore'],
  [{ lessonID: 'gone' }, '⁨A lesson⁩', '/courses/ferns/lessons/gone'],
  [
    { lessonID: 'spore', blockID: 'image-1x' },
    '⁨Spores⁩: a picture',
    '/courses/ferns/lessons/spore#at-image-1x',
  ],
  [inVideo, '⁨Spores⁩: video at 1:15', '/courses/ferns/lessons/spore?at=75#at-video-1x'],
  [atQuestion, '⁨On spores⁩: a question', '/courses/ferns/discussion?quiz=quiz&question=q1'],
])('names and addresses the place %j', async (changes, text, address) => {
  await loadTexts('discussions');
  expect(placeText(place(changes), outline)).toBe(text);
  expect(placeAddress('ferns', place(changes))).toBe(address);
});

it('opens the form for who comes from a block, and not for who comes to the course', async () => {
  const form = (changes: Partial<ThreadPlace>) => (
    <NewThread
      courseID="ferns"
      uid="erin"
      place={place(changes)}
      about={placeText(place(changes), outline)}
    />
  );
  await loadTexts('discussions');
  await render(form(inVideo), 'discussions', 'markdown');
  await expect.element(page.getByText(/^About .*Spores.*: video at 1:15/)).toBeVisible();
  await expect.element(page.getByLabelText('Title')).toBeVisible();
  await expectAccessible();
  await render(form({ lessonID: 'spore' }), 'discussions', 'markdown');
  await expect.element(page.getByRole('button', { name: 'Start a thread' })).toBeVisible();
});

it('leads from a block to all that is said about its lesson', async () => {
  await render(
    <ThreadFilters
      {...{ courseID: 'ferns', filter: 'all', search: '' }}
      choose={vi.fn()}
      setSearch={vi.fn()}
      place={place({ lessonID: 'spore', blockID: 'image-1x' })}
      about="Spores: a picture"
    />,
    'discussions',
  );
  await expect
    .element(page.getByRole('link', { name: 'All about this lesson' }))
    .toHaveAttribute('href', '/courses/ferns/discussion?lesson=spore');
  expect(locale.get()).toBe('en');
});

import { expect, it } from 'vitest';
import { nowhere } from '@trellis/model/discussions/thread-place';
import { discussionAddress, placeIn } from '#web/shared/discussion-place';

const paramsOf = (address: string) => new URL(address, 'https://school.example').searchParams;

it.each([
  {},
  { lessonID: 'spore' },
  { lessonID: 'spore', blockID: 'image-1x' },
  { lessonID: 'spore', blockID: 'video', second: 75 },
  { quizID: 'a&b', questionID: 'first' },
])('finds the place in the address of %j', (place) => {
  const address = discussionAddress('ferns', place);
  expect(placeIn(paramsOf(address))).toEqual({ ...nowhere, ...place });
});

it.each([
  '?block=video',
  '?lesson=spore&second=3',
  '?quiz=a',
  '?lesson=spore&block=video&second=x',
])('takes %s, which names no place, for the course', (search) => {
  expect(placeIn(new URLSearchParams(search))).toEqual(nowhere);
});

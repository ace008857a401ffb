import { expect, it } from 'vitest';
import { isPlace, nowhere } from '#model/discussions/thread-place';

const inLesson = { lessonID: 'spore' };
const inBlock = { ...inLesson, blockID: 'image-a1' };
const inVideo = { ...inLesson, blockID: 'video' };
const atQuestion = { quizID: 'quiz', questionID: 'first' };

it.each([
  [{}, true],
  [inLesson, true],
  [inBlock, true],
  [inVideo, true],
  [{ ...inVideo, second: 0 }, true],
  [atQuestion, true],
  [{ blockID: 'image-a1' }, false],
  [{ ...inLesson, second: 3 }, false],
  [{ ...inBlock, second: 3 }, false],
  [{ quizID: 'quiz' }, false],
  [{ questionID: 'first' }, false],
  [{ ...atQuestion, ...inLesson }, false],
  [{ ...atQuestion, blockID: 'video' }, false],
  [{ ...atQuestion, second: 3 }, false],
])('says of %j whether it is one place: %s', (fields, isOne) => {
  expect(isPlace({ ...nowhere, ...fields })).toBe(isOne);
});

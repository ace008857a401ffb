import { expect, it } from 'vitest';
import {
  discussionMarks,
  mostMarks,
  noMarks,
  readUntil,
  withRead,
} from '#model/discussions/discussion-marks';

it('keeps when each thread was read last', () => {
  const once = withRead(withRead(noMarks('ferns'), 'a', 5), 'ab', 7);
  const again = withRead(once, 'a', 9);
  expect(again.read).toEqual(['ab:7', 'a:9']);
  expect([readUntil(again, 'a'), readUntil(again, 'ab'), readUntil(again, 'b')]).toEqual([9, 7, 0]);
});

it('takes everything before a time as read', () => {
  const marks = withRead({ ...noMarks('ferns'), seenAt: new Date(8) }, 'a', 5);
  expect([readUntil(marks, 'a'), readUntil(marks, 'b')]).toEqual([8, 8]);
});

it('stays small', () => {
  let marks = noMarks('ferns');
  for (let index = 0; index < mostMarks + 5; index++) marks = withRead(marks, `t${index}`, index);
  expect(discussionMarks.safeParse(marks).success).toBe(true);
  expect(marks.read[0]).toBe('t5:5');
});

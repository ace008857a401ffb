import { describe, expect, it } from 'vitest';
import { videoAction } from '#web/features/lesson/logic/video-keys';

const key = (name: string, more: object = {}) => ({
  key: name,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});
const back = videoAction(key('j'));

describe('a video’s keys', () => {
  it.each(['k', 'K', ' ', 'j', 'l', 'm', 'f', 'c', '<', '>', 'ArrowLeft', 'ArrowDown'])(
    '“%s” does something',
    (name) => expect(videoAction(key(name))).toBeDefined(),
  );
  it.each(['a', 'Enter', 'Tab', 'Escape', 'F1', '0', 'toString'])('“%s” does nothing', (name) =>
    expect(videoAction(key(name))).toBeUndefined(),
  );
  it.each(['ctrlKey', 'metaKey', 'altKey'])('are the browser’s with %s', (modifier) =>
    expect(videoAction(key('j', { [modifier]: true }))).toBeUndefined(),
  );
  it('work on a keyboard with other letters', () => {
    expect(videoAction(key('\u062a', { code: 'KeyJ' }))).toBe(back);
    expect(videoAction(key('\u0648', { code: 'Comma', shiftKey: true }))).toBe(
      videoAction(key('<')),
    );
  });
});

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

describe('videoAction', () => {
  it.each(['k', 'K', ' ', 'j', 'l', 'm', 'f', 'c', '<', '>', 'ArrowLeft', 'ArrowDown'])(
    'returns an action for “%s”',
    (name) => expect(videoAction(key(name))).toBeDefined(),
  );
  it.each(['a', 'Enter', 'Tab', 'Escape', 'F1', '0', 'toString'])('ignores “%s”', (name) =>
    expect(videoAction(key(name))).toBeUndefined(),
  );
  it.each(['ctrlKey', 'metaKey', 'altKey'])('leaves keys with %s to the browser', (modifier) =>
    expect(videoAction(key('j', { [modifier]: true }))).toBeUndefined(),
  );
  it('maps keys by position on non-Latin keyboards', () => {
    expect(videoAction(key('\u062a', { code: 'KeyJ' }))).toBe(back);
    expect(videoAction(key('\u0648', { code: 'Comma', shiftKey: true }))).toBe(
      videoAction(key('<')),
    );
  });
});

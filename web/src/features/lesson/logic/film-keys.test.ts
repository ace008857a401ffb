import { describe, expect, it } from 'vitest';
import { filmAction } from '#web/features/lesson/logic/film-keys';

const key = (name: string, more: object = {}) => ({
  key: name,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});
const back = filmAction(key('j'));

describe('a film’s keys', () => {
  it.each(['k', 'K', ' ', 'j', 'l', 'm', 'f', 'c', '<', '>', 'ArrowLeft', 'ArrowDown'])(
    '“%s” does something',
    (name) => expect(filmAction(key(name))).toBeDefined(),
  );
  it.each(['a', 'Enter', 'Tab', 'Escape', 'F1', '0', 'toString'])('“%s” does nothing', (name) =>
    expect(filmAction(key(name))).toBeUndefined(),
  );
  it.each(['ctrlKey', 'metaKey', 'altKey'])('are the browser’s with %s', (modifier) =>
    expect(filmAction(key('j', { [modifier]: true }))).toBeUndefined(),
  );
  it('are found on a keyboard of other letters', () => {
    expect(filmAction(key('\u062a', { code: 'KeyJ' }))).toBe(back);
    expect(filmAction(key('\u0648', { code: 'Comma', shiftKey: true }))).toBe(filmAction(key('<')));
  });
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TextSync } from '#web/features/lesson-editor/logic/text-sync';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(text: string) {
  const editor = { text, isBusy: false, sent: [] as string[] };
  const sync = new TextSync(text, {
    read: () => editor.text,
    send: (sent) => editor.sent.push(sent),
    isBusy: () => editor.isBusy,
    apply: (applied) => (editor.text = applied),
  });
  const type = (typed: string) => {
    editor.text = typed;
    sync.schedule();
  };
  return { editor, sync, type };
}

it('sends what was typed when typing pauses, and at least every second', () => {
  const { editor, type } = open('');
  for (let key = 1; key <= 11; key++) {
    type('x'.repeat(key));
    vi.advanceTimersByTime(100);
  }
  // Before the second is over, to wait for a moment without work.
  expect(editor.sent).toEqual(['x'.repeat(8)]);
  vi.advanceTimersByTime(200);
  expect(editor.sent).toEqual(['x'.repeat(8), 'x'.repeat(11)]);
});

it('ignores its own texts that come back late, and takes an older one that was restored', () => {
  const { editor, sync, type } = open('a');
  type('ab');
  sync.flush();
  type('abc');
  sync.flush();
  sync.receive('ab');
  expect(editor.text).toBe('abc');
  sync.receive('abc');
  sync.receive('a');
  expect(editor.text).toBe('a');
});

it('merges a text from elsewhere with what was not sent', () => {
  const { editor, sync, type } = open('a\n\nb\n');
  type('a mine\n\nb\n');
  sync.receive('a\n\nb theirs\n');
  expect(editor.text).toBe('a mine\n\nb theirs\n');
  vi.advanceTimersByTime(200);
  expect(editor.sent).toEqual(['a mine\n\nb theirs\n']);
});

it('keeps both versions of a line that both changed', () => {
  const { editor, sync, type } = open('a\n');
  type('mine\n');
  sync.receive('theirs\n');
  expect(editor.text).toBe('mine\ntheirs\n');
});

it('waits with a text from elsewhere until a composition ends', () => {
  const { editor, sync, type } = open('a\n\nb\n');
  editor.isBusy = true;
  sync.receive('a\n\nc\n');
  type('a´\n\nb\n');
  vi.advanceTimersByTime(200);
  type('aé\n\nb\n');
  expect(editor.text).toBe('aé\n\nb\n');
  editor.isBusy = false;
  sync.resume();
  expect(editor.text).toBe('aé\n\nc\n');
});

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { mergedText } from '#web/features/notes/logic/merged-text';

/** The debounce of saving after the last key press, in ms. */
const pause = 1500;

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'tooLong';

/** Drafts that were not saved when their editor closed, by editor name; restored when it opens again. */
const drafts = new Map<string, string>();

/**
 * Saves a text automatically: debounced while typing, and flushed when the page is hidden or the editor unmounts.
 * `stored` is the saved text; changes from another device are merged in. A text longer than `max` is not saved but
 * stays in the editor.
 */
export function useAutosave(props: {
  name: string;
  stored: string;
  max: number;
  save: (text: string) => Promise<unknown>;
}) {
  const { name, stored, max, save } = props;
  const [text, setText] = useState(() => drafts.get(name) ?? stored);
  const [state, setState] = useState<SaveState>(() =>
    text === stored ? 'saved' : text.length > max ? 'tooLong' : 'unsaved',
  );
  const [attempt, setAttempt] = useState(0);
  /** The last text passed to `save`, and the last text confirmed as saved. */
  const given = useRef(stored);
  const kept = useRef(stored);

  const saveNow = useEffectEvent(() => {
    // A lone surrogate would be stored as U+FFFD, and the stored text would then differ from this one.
    const whole = text.toWellFormed();
    if (whole !== text) setText(whole);
    if (whole === given.current || whole.length > max) return;
    given.current = whole;
    setState('saving');
    save(whole).then(
      () => {
        kept.current = whole;
        if (given.current === whole) setState((now) => (now === 'saving' ? 'saved' : now));
      },
      () => {
        given.current = kept.current;
        setState('failed');
      },
    );
  });

  const adopt = useEffectEvent((theirs: string) => {
    // Ignores the echo of our own write and its rollback after a rejection.
    if (theirs === given.current || theirs === kept.current) return;
    setText(mergedText(given.current, text, theirs));
    given.current = theirs;
    kept.current = theirs;
  });
  useEffect(() => adopt(stored), [stored]);

  useEffect(() => {
    const timer = setTimeout(() => saveNow(), attempt > 0 ? 0 : pause);
    return () => clearTimeout(timer);
  }, [text, attempt]);

  const leave = useEffectEvent(() => {
    saveNow();
    if (text.toWellFormed() === given.current) drafts.delete(name);
    else drafts.set(name, text);
  });
  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    const onUnload = (event: Event) => {
      leave();
      if (drafts.has(name)) event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHide);
    addEventListener('beforeunload', onUnload);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('beforeunload', onUnload);
      leave();
    };
  }, [name]);

  const edit = (next: string) => {
    setText(next);
    setAttempt(0);
    setState(next.length > max ? 'tooLong' : next === given.current ? 'saved' : 'unsaved');
  };
  return { text, state, edit, retry: () => setAttempt(attempt + 1) };
}

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { mergedText } from '#web/features/notes/logic/merged-text';

/** How long after the last key a text is saved, in ms. */
const pause = 1500;

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'tooLong';

/** What could not be saved when its editor closed, by the editor's name: it is there again when the editor opens. */
const drafts = new Map<string, string>();

/**
 * A text that is being edited, and how far it is saved. It is saved when the typing pauses, when the page is hidden and when
 * the editor closes. `stored` is the text as it is kept; a change of it from elsewhere comes in. Longer than `max`, nothing
 * is saved and nothing lost.
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
  /** What was given to be saved last, and what is known to be kept. */
  const given = useRef(stored);
  const kept = useRef(stored);

  const saveNow = useEffectEvent(() => {
    // Half a character would be stored damaged, and what is stored then differ from what is here.
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
    // Neither the echo of what was given, nor its being taken back when it was refused.
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

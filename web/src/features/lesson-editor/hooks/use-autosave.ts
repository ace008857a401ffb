import { useEffect } from 'react';
import type { EditingSession } from '#web/features/lesson-editor/logic/editing-session';
import { isSameDraft } from '#web/features/lesson-editor/logic/lesson-draft';
import { online } from '#web/shared/connection';

/** How long after the last change it saves, and how long at most after the first, in ms. */
const pause = 1200;
const longest = 10_000;
/** How soon it tries again after a failure, in ms; doubled each time up to the last. */
const retries = { first: 4000, last: 60_000 };

/** Saves a session's draft when somebody pauses, leaves the tab or is online again; retries with backoff. */
export function useAutosave(session: EditingSession | undefined): void {
  useEffect(() => {
    if (session === undefined) return;
    const { state } = session;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let dirtySince: number | undefined;
    let backoff = retries.first;
    let draft = state.get().draft;

    const save = () => void session.save();
    const schedule = (wait: number) => {
      clearTimeout(timer);
      timer = setTimeout(save, wait);
    };
    const onChange = () => {
      const now = state.get();
      if (isSameDraft(now.base, now.draft)) {
        dirtySince = undefined;
        backoff = retries.first;
        return clearTimeout(timer);
      }
      if (now.isSaving) return clearTimeout(timer);
      dirtySince ??= Date.now();
      if (now.draft !== draft || now.problem === undefined) {
        draft = now.draft;
        schedule(Math.max(0, Math.min(pause, dirtySince + longest - Date.now())));
      } else if (now.problem === 'failed' || now.problem === 'offline') {
        schedule(backoff);
        backoff = Math.min(backoff * 2, retries.last);
      }
    };
    const onHide = () => document.visibilityState === 'hidden' && save();
    const unsubscribe = state.subscribe(onChange);
    const stopOnline = online.subscribe(() => {
      if (!online.get()) return;
      // The first connection may fail too.
      backoff = retries.first;
      save();
    });
    document.addEventListener('visibilitychange', onHide);
    onChange();
    return () => {
      clearTimeout(timer);
      unsubscribe();
      stopOnline();
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [session]);
}

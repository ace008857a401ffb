import { useEffect, useEffectEvent, type RefObject } from 'react';
import { filmAction, needsKey, type FilmControls } from '#web/features/lesson/logic/film-keys';

/** Lets keys play a film while it, or something beside it in its region, has the focus. */
export function useFilmKeys(region: RefObject<HTMLElement | null>, controls: FilmControls) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const act = filmAction(event);
    if (!act || !(event.target instanceof Element) || needsKey(event.target, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    act(controls);
  });
  useEffect(() => {
    const element = region.current;
    const listener = (event: KeyboardEvent) => onKey(event);
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, [region]);
}

import { useEffect, useEffectEvent, type RefObject } from 'react';
import { videoAction, needsKey, type VideoControls } from '#web/features/lesson/logic/video-keys';

/** Handles keyboard shortcuts while the focus is on the video or in its region. */
export function useVideoKeys(region: RefObject<HTMLElement | null>, controls: VideoControls) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const act = videoAction(event);
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

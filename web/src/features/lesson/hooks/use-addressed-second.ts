import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import type { VideoPlace } from '#web/features/lesson/logic/video-place';
import { blockAnchor } from '#web/shared/discussion-place';

/**
 * Returns where a video starts: at the second in the URL if its hash names the video, otherwise at the stored position. `place` is a ref
 * for the element that is then scrolled to, since videos load after the page.
 */
export function useAddressedSecond(stored: VideoPlace, blockID: string | undefined) {
  const { hash, search } = useLocation();
  const element = useRef<HTMLDivElement>(null);
  const isMeant = blockID !== undefined && hash === `#${blockAnchor(blockID)}`;
  useEffect(() => {
    if (isMeant) element.current?.scrollIntoView({ block: 'center' });
  }, [isMeant]);
  const second = /^\d{1,5}$/.exec(new URLSearchParams(search).get('at') ?? '');
  const place = isMeant && second ? { ...stored, start: Number(second[0]) } : stored;
  return { place, element };
}

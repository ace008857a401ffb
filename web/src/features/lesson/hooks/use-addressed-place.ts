import { useEffect, useRef } from 'react';
import { useReadableText } from '#web/shared/readable-text';

/** Goes to the heading or footnote that the address names, once the lesson is there. */
export function useAddressedPlace(article: HTMLElement | null) {
  const text = useReadableText(article);
  const isThere = useRef(false);
  useEffect(() => {
    if (article === null || isThere.current || location.hash === '') return;
    const place = document.getElementById(decoded(location.hash.slice(1)));
    if (!place || !article.contains(place)) return;
    isThere.current = true;
    place.scrollIntoView();
    // The text stands for the page as it is now: a long lesson comes in portions.
  }, [article, text]);
}

/** What is no well-formed address names nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

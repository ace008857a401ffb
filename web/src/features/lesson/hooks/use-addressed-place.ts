import { useEffect, useRef } from 'react';
import { useReadableText } from '#web/shared/readable-text';

/** Scrolls to the heading or footnote in the URL's hash once it has rendered. */
export function useAddressedPlace(article: HTMLElement | null) {
  const text = useReadableText(article);
  const isThere = useRef(false);
  useEffect(() => {
    if (article === null || isThere.current || location.hash === '') return;
    const place = document.getElementById(decoded(location.hash.slice(1)));
    if (!place || !article.contains(place)) return;
    isThere.current = true;
    place.scrollIntoView();
    // `text` changes when the next portion of a long lesson renders.
  }, [article, text]);
}

/** Decodes a URL component; returns an empty string if it is malformed. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

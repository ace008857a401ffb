import { useEffect } from 'react';

/** Goes to the heading or footnote that the address names, once the lesson is there. */
export function useAddressedPlace(article: HTMLElement | null) {
  useEffect(() => {
    if (article === null || location.hash === '') return;
    const place = document.getElementById(decoded(location.hash.slice(1)));
    if (place && article.contains(place)) place.scrollIntoView();
  }, [article]);
}

/** What is no well-formed address names nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

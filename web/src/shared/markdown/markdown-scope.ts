import { createContext, use } from 'react';
import { headingAnchor } from '@trellis/model/content/heading-anchor';

/** Keeps the headings and footnotes of a page's texts apart: their names begin with it. */
export const MarkdownScope = createContext('');

/** Returns the ids of places in the text: what an author calls `#what-is-it` is `section-what-is-it` on the page. */
export function usePlaceID(): (name: string) => string {
  const scope = use(MarkdownScope);
  return (name) => `${scope}section-${headingAnchor(name)}`;
}

import { createContext, use } from 'react';
import { headingAnchor } from '@trellis/model/content/heading-anchor';

/** The prefix of heading and footnote ids, which keeps several texts on a page apart. */
export const MarkdownScope = createContext('');

/** Returns a function from an author's anchor to an element id: `#what-is-it` becomes `section-what-is-it`. */
export function usePlaceID(): (name: string) => string {
  const scope = use(MarkdownScope);
  return (name) => `${scope}section-${headingAnchor(name)}`;
}

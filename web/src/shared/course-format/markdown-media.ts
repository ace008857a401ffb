import type { Token } from 'marked';
import { readMarkdown, visitMarkdown } from '#web/shared/course-format/lex-markdown';

/**
 * A `/media/…` address that a Markdown text shows or links to, and the number of lines before it.
 */
export type NamedMedia = { address: string; linesAbove: number };

/**
 * Returns the `/media/…` addresses of a Markdown text, parsed like on the page: not those in code.
 */
export function mediaIn(text: string): NamedMedia[] {
  // Skip texts that do not mention media.
  if (!text.includes('/media/')) return [];
  const found: NamedMedia[] = [];
  let start = 0;
  for (const block of readMarkdown(text)) {
    const from = start;
    visitMarkdown([block], (token) => {
      const address = addressOf(token);
      if (address !== undefined)
        found.push({ address, linesAbove: linesBefore(text, placeOf(text, address, from)) });
    });
    start += block.raw.length;
  }
  return found;
}

const addressOf = (token: Token): string | undefined =>
  (token.type === 'image' || token.type === 'link') && token.href.startsWith('/media/')
    ? token.href
    : undefined;

/** Where the address is: in its block or, for a reference, where it is defined. */
function placeOf(text: string, address: string, from: number): number {
  const below = text.indexOf(address, from);
  return Math.max(0, below < 0 ? text.indexOf(address) : below);
}

const linesBefore = (text: string, place: number) => text.slice(0, place).split('\n').length - 1;

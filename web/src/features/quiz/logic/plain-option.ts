import { readMarkdown } from '#web/shared/markdown/read-markdown';

/** Returns an option's text if it is plain; null if it has a formula, an image or emphasis. */
export function plainOption(source: string): string | null {
  const [block, ...others] = readMarkdown(source).tokens;
  if (block?.type !== 'paragraph' || others.length > 0) return null;
  const parts = block.tokens ?? [];
  const isPlain = parts.every(({ type }) => type === 'text' || type === 'escape');
  return isPlain ? parts.map((part) => ('text' in part ? String(part.text) : '')).join('') : null;
}

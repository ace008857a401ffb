import type { LessonBlock } from '#model/content/lesson';

/**
 * Returns a name for each block of a lesson, which stays while the block moves and its words change: blocks have no ids, so it is made
 * of the kind and the address; of a text, which has none, of the title or the beginning. Equal blocks are numbered.
 */
export function blockIDsOf(blocks: LessonBlock[]): string[] {
  const counts = new Map<string, number>();
  return blocks.map((block) => {
    const name = `${block.kind}-${hashOf(markOf(block))}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}

const markOf = ({ kind, title, url, text }: LessonBlock): string =>
  kind === 'text' || url === '' ? title || text.slice(0, 200) : url;

/** Returns a short hash of a text (FNV-1a, 32 bits): enough to tell ten blocks apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(36);
}

import { readMarkdown, visitMarkdown } from '#web/shared/course-format/lex-markdown';

/** Returns the new address of a link at this place in the text; undefined leaves it as it is. */
type Target = (address: string, place: number) => string | undefined;

/** Returns a Markdown text with the addresses of its links replaced; everything else stays as written. */
export function relink(text: string, targetOf: Target): string {
  // Most texts have no link: reading them would take its time.
  if (!/\]\(|\]:|href/i.test(text)) return text;
  // The parser returns all ends of lines as line feeds, and addresses have none.
  const lineEnds = text.match(/\r\n?|\n/g) ?? [];
  const read = text.replace(/\r\n?/g, '\n');
  const linked = relinkRead(read, (address, place) =>
    targetOf(address, lengthOf(read.slice(0, place), lineEnds)),
  );
  let line = 0;
  return linked.replace(/\n/g, () => lineEnds[line++]!);
}

/** Returns how long the beginning of a text is with its own ends of lines. */
const lengthOf = (beginning: string, lineEnds: string[]): number => {
  const lines = beginning.split('\n').length - 1;
  return beginning.length - lines + lineEnds.slice(0, lines).join('').length;
};

function relinkRead(text: string, targetOf: Target): string {
  let linked = '';
  let at = 0;
  for (const { raw, address } of linksIn(text)) {
    const place = text.indexOf(raw, at);
    const target = address === undefined ? undefined : targetOf(address, Math.max(0, place));
    if (place < 0) continue;
    const within = address === undefined ? -1 : raw.lastIndexOf(address);
    const isReplaced = target !== undefined && within >= 0;
    // What follows is looked for after it: its text may hold what looks like the next link.
    const end = isReplaced ? place + within : place + raw.length;
    linked += text.slice(at, end) + (isReplaced ? target : '');
    at = isReplaced ? end + address!.length : end;
  }
  return linked + text.slice(at);
}

const htmlLink = /<a\s[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)/gi;

/** A link; or without an address what may look like one, such as code, a picture or an escaped bracket. */
type Found = { raw: string; address?: string };

const lookalikes = new Set(['code', 'codespan', 'escape', 'image']);

/** Returns the links of a text, and what may look like one, in order; parsed like on the page. */
function linksIn(text: string): Found[] {
  const found: Found[] = [];
  visitMarkdown(readMarkdown(text), (token) => {
    if (lookalikes.has(token.type)) found.push({ raw: token.raw });
    if (token.type === 'html') {
      const links = [...token.raw.matchAll(htmlLink)];
      if (links.length === 0) found.push({ raw: token.raw });
      for (const [raw, address] of links) found.push({ raw, address: address! });
    }
    if (token.type !== 'link' && token.type !== 'def') return true;
    found.push({ raw: token.raw, address: token.href });
    return false;
  });
  return found;
}

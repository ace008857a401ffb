import { decodeEntities } from '#web/features/card-transfer/logic/html-entities';

/** A piece of HTML: text with its references decoded, or a tag in small letters. */
export type HtmlToken =
  | { type: 'text'; text: string }
  | { type: 'open'; name: string; attributes: Map<string, string> }
  | { type: 'close'; name: string };

const mostAttributes = 100;
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g;

/** Returns what a piece of HTML says, without characters that nobody sees. */
const cleanText = (html: string): string => decodeEntities(html).replace(control, '');

/**
 * Returns the pieces of HTML; comments are left out, and what is no tag is text. A tag ends before the next `<` at the latest,
 * except in quotes, so that no place is read more than a few times.
 */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let textFrom = 0;
  let at = html.indexOf('<');
  /** Where the search for a sign found nothing, so that it need not search there again. */
  const missing = new Set<string>();
  const find = (sign: string, from: number): number => {
    const found = missing.has(sign) ? -1 : html.indexOf(sign, from);
    if (found === -1) missing.add(sign);
    return found;
  };
  const addText = (end: number) => {
    if (end > textFrom) tokens.push({ type: 'text', text: cleanText(html.slice(textFrom, end)) });
  };
  while (at !== -1) {
    const read = html.startsWith('<!--', at) ? readComment(at) : readTag(at);
    if (read !== undefined) {
      addText(at);
      if (read.token) tokens.push(read.token);
      textFrom = read.end;
    }
    at = html.indexOf('<', read?.end ?? at + 1);
  }
  addText(html.length);
  return tokens;

  function readComment(start: number): { token: undefined; end: number } | undefined {
    const end = find('-->', start + 4);
    return end === -1 ? undefined : { token: undefined, end: end + 3 };
  }

  function readTag(start: number): { token: HtmlToken; end: number } | undefined {
    const isClosing = html[start + 1] === '/';
    let place = start + (isClosing ? 2 : 1);
    const nameEnd = wordEnd(html, place);
    const name = html.slice(place, nameEnd).toLowerCase();
    if (!/^[a-z]/.test(name)) return undefined;
    place = nameEnd;
    const attributes = new Map<string, string>();
    for (let count = 0; count < mostAttributes; count++) {
      while (place < html.length && ' \t\n\r\f/'.includes(html[place]!)) place++;
      if (html[place] === '>')
        return {
          token: isClosing ? { type: 'close', name } : { type: 'open', name, attributes },
          end: place + 1,
        };
      const keyEnd = wordEnd(html, place);
      if (keyEnd === place) return undefined;
      const key = html.slice(place, keyEnd).toLowerCase();
      place = skipSpaces(html, keyEnd);
      if (html[place] !== '=') {
        attributes.set(key, '');
        continue;
      }
      place = skipSpaces(html, place + 1);
      const quote = html[place];
      if (quote === '"' || quote === "'") {
        const end = find(quote, place + 1);
        if (end === -1) return undefined;
        attributes.set(key, cleanText(html.slice(place + 1, end)));
        place = end + 1;
      } else {
        const end = valueEnd(html, place);
        attributes.set(key, cleanText(html.slice(place, end)));
        place = end;
      }
    }
    return undefined;
  }
}

const skipSpaces = (html: string, from: number): number => {
  let at = from;
  while (at < html.length && ' \t\n\r\f'.includes(html[at]!)) at++;
  return at;
};

const endOf = (stops: string) => (html: string, from: number) => {
  let at = from;
  while (at < html.length && !stops.includes(html[at]!)) at++;
  return at;
};
const wordEnd = endOf(' \t\n\r\f/>=<"\'');
const valueEnd = endOf(' \t\n\r\f><"\'');

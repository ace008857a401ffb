import type { Token } from 'marked';
import { decodeEntities } from '#web/shared/markdown/decode-entities';

/** An HTML element without a Markdown equivalent. */
export type ElementToken = {
  type: 'element';
  raw: string;
  name: string;
  attributes: Record<string, string>;
  tokens: Token[];
};

/** Elements with a Markdown equivalent, by token type. */
const signs = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['em', 'em'],
  ['i', 'em'],
  ['del', 'del'],
  ['s', 'del'],
  ['strike', 'del'],
  ['p', 'paragraph'],
  ['blockquote', 'blockquote'],
]);
const empty = new Set(['br', 'hr', 'img', 'source', 'wbr']);
/** The allowlist of elements; all others stay text. */
const elements = new Set(
  (
    'a abbr caption center cite code dd details div dl dt figcaption figure font h1 h2 h3 h4 h5 h6 ins kbd li mark ol picture ' +
    'pre q samp small span sub summary sup table tbody td tfoot th thead tr u ul var'
  ).split(' '),
);
/** Elements that are closed implicitly by a sibling of the same name. */
const endsAtNext = new Set(['dd', 'dt', 'li', 'p', 'td', 'th', 'tr']);
const mostNested = 30;

const isRead = (name: string) => elements.has(name) || empty.has(name) || signs.has(name);

const attribute = /([a-z_:][\w.:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi;
const tag =
  /<(\/?)([a-z][a-z\d-]*)((?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>/iy;

/** Returns `tokens` with their HTML parsed into a tree. Drops comments; HTML outside the allowlist stays text. */
export function foldHtml(tokens: Token[]): Token[] {
  if (!tokens.some(({ type }) => type === 'html')) return tokens;
  const folded: Token[] = [];
  const open: { name: string; tokens: Token[] }[] = [];
  const add = (token: Token) => void (open.at(-1)?.tokens ?? folded).push(token);
  const addText = (raw: string) => {
    if (raw !== '') add({ type: 'text', raw, text: raw });
  };

  function readTag([raw, slash, spelled, written, isClosed]: RegExpExecArray) {
    const name = spelled!.toLowerCase();
    const at = open.findLastIndex((element) => element.name === name);
    if (!isRead(name) || (slash === '' && open.length >= mostNested)) return addText(raw);
    if (slash !== '') return void (at >= 0 && (open.length = at));
    if (endsAtNext.has(name) && at === open.length - 1 && at >= 0) open.pop();
    const token = tokenOf(name, attributesOf(written!), raw);
    add(token);
    if (!empty.has(name) && isClosed === '') open.push({ name, tokens: token.tokens });
  }

  for (const token of tokens) {
    if (token.type === 'html') readPieces(token.raw, readTag, addText);
    else add(token);
  }
  return folded;
}

/** Calls back for each tag and for the text between tags. An unclosed comment is text. */
function readPieces(
  source: string,
  onTag: (match: RegExpExecArray) => void,
  onText: (text: string) => void,
) {
  let from = 0;
  let at = source.indexOf('<');
  while (at >= 0) {
    tag.lastIndex = at;
    const match = tag.exec(source);
    const commentEnd = source.startsWith('<!--', at) ? source.indexOf('-->', at + 2) : undefined;
    if (commentEnd === -1) break;
    if (match || commentEnd !== undefined) {
      onText(source.slice(from, at));
      if (match) onTag(match);
      from = commentEnd === undefined ? tag.lastIndex : commentEnd + 3;
      at = source.indexOf('<', from);
    } else at = source.indexOf('<', at + 1);
  }
  onText(source.slice(from));
}

const attributesOf = (written: string): Record<string, string> =>
  Object.fromEntries(
    [...written.matchAll(attribute)].map(([, name, double, single, bare]) => [
      name!.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );

const decoded = (attributes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, decodeEntities(value)]),
  );

function tokenOf(name: string, attributes: Record<string, string>, raw: string) {
  const { href = '', title = null, align } = attributes;
  const base = { raw, attributes: decoded(attributes), align, tokens: [] as Token[] };
  const sign = signs.get(name);
  if (sign !== undefined) return { ...base, type: sign };
  if (/^h[1-6]$/.test(name)) return { ...base, type: 'heading', depth: Number(name[1]) };
  if (name === 'br' || name === 'hr') return { ...base, type: name };
  if (name === 'a' && href !== '') return { ...base, type: 'link', href, title };
  if (name === 'img') {
    const { src = '', alt = '', width, height } = attributes;
    const text: Token = { type: 'text', raw: alt, text: alt };
    return { ...base, type: 'image', href: src, title, width, height, tokens: [text] };
  }
  return { ...base, type: 'element', name } satisfies ElementToken & { align?: string };
}

import type { Token } from 'marked';
import type { ElementToken } from '#web/shared/markdown/read-html';
import { readMarkdown, type LessonToken } from '#web/shared/markdown/read-markdown';
import { safeUrl } from '#web/shared/markdown/safe-url';

/**
 * Returns Markdown as HTML for a field of Anki: one paragraph has no element of its own, and formulas stand between `\(` and
 * `\)`. `loadExtraSyntax` must have resolved.
 */
export function markdownToHtml(markdown: string): string {
  const tokens = readMarkdown(markdown).tokens.filter(({ type }) => type !== 'space');
  const [first] = tokens;
  return tokens.length === 1 && first?.type === 'paragraph' && 'tokens' in first
    ? htmlOfAll(first.tokens)
    : htmlOfAll(tokens);
}

const htmlOfAll = (tokens: Token[] | undefined): string =>
  tokens?.map((token) => htmlOf(token as LessonToken)).join('') ?? '';

/** Elements that have no content. */
const empty = new Set(['br', 'hr', 'img', 'source', 'wbr']);

function element(name: string, content: string, attributes: Record<string, string> = {}): string {
  const written = Object.entries(attributes).map(([key, value]) => attribute(key, value));
  const open = `<${name}${written.join('')}>`;
  return empty.has(name) ? open : `${open}${content}</${name}>`;
}

/** Without addresses that would run something. */
function attribute(name: string, value: string): string {
  const text = name === 'href' || name === 'src' ? safeUrl(value) : value;
  return text === undefined ? '' : ` ${name}="${escapeHtml(text)}"`;
}

const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

function htmlOf(token: LessonToken): string {
  switch (token.type) {
    case 'heading':
      return element(`h${token.depth}`, htmlOfAll(token.tokens));
    case 'paragraph':
      return element('p', htmlOfAll(token.tokens));
    case 'text':
      return token.tokens ? htmlOfAll(token.tokens) : escapeHtml(token.text);
    case 'escape':
      return escapeHtml(token.text);
    case 'strong':
      return element('b', htmlOfAll(token.tokens));
    case 'em':
      return element('i', htmlOfAll(token.tokens));
    case 'del':
      return element('s', htmlOfAll(token.tokens));
    case 'codespan':
      return element('code', escapeHtml(token.text));
    case 'code':
      return element('pre', escapeHtml(token.text));
    case 'blockquote':
    case 'callout':
      return element('blockquote', htmlOfAll(token.tokens));
    case 'list':
      return element(
        token.ordered ? 'ol' : 'ul',
        token.items.map(({ tokens }) => element('li', htmlOfAll(tokens))).join(''),
      );
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'table':
      return tableOf([token.header, ...token.rows].map((row) => row.map(({ tokens }) => tokens)));
    case 'link':
      return element('a', htmlOfAll(token.tokens), { href: token.href });
    case 'image':
      return element('img', '', { src: token.href, alt: token.text });
    case 'hr':
      return '<hr>';
    case 'br':
      return '<br>';
    case 'inlineFormula':
    case 'blockFormula':
      return escapeHtml(token.isDisplay ? `\\[${token.tex}\\]` : `\\(${token.tex}\\)`);
    case 'element':
      return ownElement(token);
    case 'footnoteRef':
      return element('sup', escapeHtml(token.label));
    case 'footnotes':
      return token.items.map(({ label, content }) => noteOf(label, content)).join('');
    default:
      return '';
  }
}

const ownElement = ({ name, attributes, tokens }: ElementToken): string =>
  element(name, htmlOfAll(tokens), attributes);

const noteOf = (label: string, content: Token[]): string =>
  element('div', `${element('sup', escapeHtml(label))} ${htmlOfAll(content)}`);

function tableOf([head = [], ...rows]: Token[][][]): string {
  const row = (name: string, cells: Token[][]) =>
    element('tr', cells.map((tokens) => element(name, htmlOfAll(tokens))).join(''));
  return element('table', [row('th', head), ...rows.map((cells) => row('td', cells))].join(''));
}

import { createElement, type ReactNode } from 'react';
import { alignment } from '#web/shared/markdown/alignment';
import type { ElementToken } from '#web/shared/markdown/read-html';

/** Attributes allowed on every element, besides `id`. */
const everywhere = ['title', 'lang'];
const ofElement: Record<string, string[]> = {
  abbr: [],
  ol: ['start'],
  td: ['colSpan', 'rowSpan'],
  th: ['colSpan', 'rowSpan'],
};
/** Elements that contain only elements; white space between them is not text. */
const frames = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'ul', 'ol', 'dl']);

/** Renders an author's HTML element with an allowlist of harmless attributes. */
export function HtmlElement(props: {
  token: ElementToken & { align?: string };
  id: string | undefined;
  render: (tokens: ElementToken['tokens']) => ReactNode;
}) {
  const { token, id, render } = props;
  const { name, attributes } = token;
  const children = frames.has(name)
    ? token.tokens.filter(({ type }) => type !== 'text')
    : token.tokens;
  if (name === 'source') return null;
  if (name === 'wbr') return <wbr />;
  if (name === 'picture' || name === 'font') return render(children);
  const allowed = [...everywhere, ...(ofElement[name] ?? [])].flatMap((key) => {
    const value = attributes[key.toLowerCase()];
    return value === undefined ? [] : [[key, value] as const];
  });
  const dir = ['ltr', 'rtl', 'auto'].find((known) => known === attributes.dir);
  return createElement(
    tagOf(name),
    {
      ...Object.fromEntries(allowed),
      id,
      dir: name === 'code' || name === 'kbd' || name === 'pre' || name === 'samp' ? 'ltr' : dir,
      style: alignment(name === 'center' ? name : token.align),
      open: name === 'details' && 'open' in attributes ? true : undefined,
      tabIndex: name === 'pre' ? 0 : undefined,
    },
    render(children),
  );
}

/** An `<a>` without `href` is an anchor. */
const tagOf = (name: string): string => (name === 'a' ? 'span' : name === 'center' ? 'div' : name);

import {
  createContext,
  Fragment,
  memo,
  startTransition,
  Suspense,
  use,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import type { Token, Tokens } from 'marked';
import {
  readMarkdown,
  slugOf,
  type HeadingToken,
  type LessonToken,
} from '#web/shared/markdown/read-markdown';
import { CodeBlock } from '#web/shared/markdown/code-block';
import { Skeleton } from '#web/design-system/skeleton';
import { Formula, loadTypesetter } from '#web/shared/markdown/formula';
import { slotMark, splitAtSlots } from '#web/shared/markdown/slots';
import { safeUrl } from '#web/shared/markdown/safe-url';
import '#web/shared/markdown/prose.css';
import { t } from '#web/shared/i18n/locale';

/** Keeps the headings and footnotes of a page's texts apart: their names begin with it. */
export const MarkdownScope = createContext('');

/** What stands in a text at its slots; without it they stay as they are written. */
export const MarkdownSlots = createContext<((index: number) => ReactNode) | undefined>(undefined);

/** So many blocks are shown at once: more than most lessons have. */
const portion = 80;

/**
 * Markdown as React elements. No HTML is ever made of an author's text: what is not Markdown stays text, so that nothing
 * in a lesson can run. `height` is what is kept free until it can be drawn.
 */
export function Markdown({ source, height = '80vh' }: { source: string; height?: string }) {
  return (
    <Suspense fallback={<Skeleton height={height} label={t('state.loading')} />}>
      <Prose source={source} />
    </Suspense>
  );
}

/** The text. A long one comes in portions, so that the page never stands still; `data-partial`: there is more to come. */
function Prose({ source }: { source: string }) {
  const { tokens, hasFormulas } = useMemo(() => readMarkdown(source), [source]);
  // A formula that were drawn later would move the text under its reader's eyes.
  if (hasFormulas) use(loadTypesetter());
  const portions = Math.ceil(tokens.length / portion);
  const [count, setCount] = useState(1);
  const isWhole = count >= portions;
  useEffect(() => {
    if (isWhole) return;
    // Not before the browser has had its turn.
    const timer = setTimeout(() => startTransition(() => setCount(count + 1)));
    return () => clearTimeout(timer);
  }, [count, isWhole]);
  return (
    <div className="prose" data-readable data-partial={isWhole ? undefined : ''}>
      {Array.from({ length: Math.min(count, portions) }, (_, index) => (
        <Portion key={index} tokens={tokens} index={index} />
      ))}
    </div>
  );
}

const Portion = memo(function Portion({ tokens, index }: { tokens: Token[]; index: number }) {
  return renderAll(tokens.slice(index * portion, (index + 1) * portion));
});

const renderAll = (tokens: Token[] | undefined): ReactNode =>
  tokens?.map((token, index) => <Fragment key={index}>{render(token as LessonToken)}</Fragment>);

function render(token: LessonToken): ReactNode {
  switch (token.type) {
    case 'heading':
      return <Heading token={token} />;
    case 'paragraph':
      return <p>{renderAll(token.tokens)}</p>;
    case 'text':
      return token.tokens ? renderAll(token.tokens) : withSlots(unescaped(token.text));
    case 'escape':
      return unescaped(token.text);
    case 'strong':
      return <strong>{renderAll(token.tokens)}</strong>;
    case 'em':
      return <em>{renderAll(token.tokens)}</em>;
    case 'del':
      return <del>{renderAll(token.tokens)}</del>;
    case 'codespan':
      return <code dir="ltr">{withSlots(unescaped(token.text))}</code>;
    case 'code':
      return <CodeBlock code={token.text} language={token.lang ?? ''} />;
    case 'inlineFormula':
    case 'blockFormula':
      return <Formula tex={token.tex} isBlock={token.type === 'blockFormula'} />;
    case 'blockquote':
      return <blockquote>{renderAll(token.tokens)}</blockquote>;
    case 'list':
      return <List token={token} />;
    case 'table':
      return <Table token={token} />;
    case 'link':
      return <LessonLink href={token.href}>{renderAll(token.tokens)}</LessonLink>;
    case 'image':
      return <Picture token={token} />;
    case 'hr':
      return <hr />;
    case 'br':
      return <br />;
    case 'space':
    case 'def':
    case 'footnote':
      return null;
    case 'footnoteRef':
      return <FootnoteMark label={token.label} isFirst={token.index === 0} />;
    case 'footnotes':
      return <Footnotes items={token.items} />;
    default:
      return token.raw;
  }
}

/** The lexer leaves entities as they were written. */
const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
};
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole);

const withSlots = (text: string): ReactNode =>
  text.includes(slotMark) ? <Slotted text={text} /> : text;

function Slotted({ text }: { text: string }) {
  const fill = use(MarkdownSlots);
  if (fill === undefined) return text;
  return splitAtSlots(text).map((part, index) => (
    <Fragment key={index}>{typeof part === 'number' ? fill(part) : part}</Fragment>
  ));
}

/** The page's title is the lesson's, so a lesson's own headings begin one level below it. */
function Heading({ token }: { token: HeadingToken }) {
  const scope = use(MarkdownScope);
  const id = token.slug && `${scope}section-${token.slug}`;
  const children = renderAll(token.tokens);
  if (token.depth <= 2) return <h2 id={id}>{children}</h2>;
  return token.depth === 3 ? <h3 id={id}>{children}</h3> : <h4 id={id}>{children}</h4>;
}

function List({ token }: { token: Tokens.List }) {
  const items = token.items.map((item, index) => (
    <li key={index} className={item.task ? 'task' : undefined}>
      {item.task && <span aria-hidden="true">{item.checked ? '☑ ' : '☐ '}</span>}
      {renderAll(item.tokens)}
    </li>
  ));
  return token.ordered ? <ol start={Number(token.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ token }: { token: Tokens.Table }) {
  const align = (index: number) => ({ textAlign: token.align[index] ?? ('start' as const) });
  return (
    <div className="table-frame" role="group" aria-label={t('markdown.table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {token.header.map((cell, index) =>
              cell.text === '' ? (
                <td key={index} />
              ) : (
                <th key={index} scope="col" style={align(index)}>
                  {renderAll(cell.tokens)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, index) => (
                <td key={index} style={align(index)}>
                  {renderAll(cell.tokens)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LessonLink({ href, children }: { href: string; children: ReactNode }) {
  const scope = use(MarkdownScope);
  // An author names a place in the text after its heading.
  const address = href.startsWith('#')
    ? `#${scope}section-${slugOf(decoded(href.slice(1)))}`
    : safeUrl(href);
  if (address === undefined) return children;
  const isElsewhere = /^https?:/.test(address);
  return (
    <a
      href={address}
      {...(isElsewhere ? { rel: 'noopener noreferrer ugc', target: '_blank' } : {})}
    >
      {children}
      {isElsewhere && <span className="visually-hidden"> {t('markdown.newTab')}</span>}
    </a>
  );
}

function Picture({ token }: { token: Tokens.Image }) {
  const address = safeUrl(token.href);
  if (address === undefined || address.startsWith('#')) return token.text;
  return <img src={address} alt={unescaped(token.text)} loading="lazy" />;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function FootnoteMark({ label, isFirst }: { label: string; isFirst: boolean }) {
  const scope = use(MarkdownScope);
  return (
    <sup data-text="">
      <a
        id={isFirst ? `${scope}footnote-ref-${label}` : undefined}
        href={`#${scope}footnote-${label}`}
        aria-label={t('markdown.footnote', { label })}
      >
        {label}
      </a>
    </sup>
  );
}

function Footnotes({ items }: { items: { label: string; content: Token[] }[] }) {
  const scope = use(MarkdownScope);
  return (
    <section className="footnotes" aria-label={t('markdown.footnotes')}>
      <ol>
        {items.map(({ label, content }) => (
          <li key={label} id={`${scope}footnote-${label}`}>
            {renderAll(content)}
            <a
              href={`#${scope}footnote-ref-${label}`}
              aria-label={t('markdown.footnoteBack')}
              data-text=""
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

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
import { AuthoredContent } from '#web/shared/authored-content';
import { CodeBlock } from '#web/shared/markdown/code-block';
import { directionOf } from '#web/shared/markdown/direction-of';
import { Skeleton } from '#web/design-system/skeleton';
import { alignment } from '#web/shared/markdown/alignment';
import { LessonLink } from '#web/shared/markdown/lesson-link';
import { extraSyntax, useSyntaxOf } from '#web/shared/markdown/load-extra-syntax';
import { usePlaceID } from '#web/shared/markdown/markdown-scope';
import type { FormulaToken } from '#web/shared/markdown/formula-syntax';
import type { ElementToken } from '#web/shared/markdown/read-html';
import {
  plainText,
  readMarkdown,
  type CalloutToken,
  type FootnoteTokens,
  type HeadingToken,
  type ImageToken,
  type LessonToken,
} from '#web/shared/markdown/read-markdown';
import { slotMark, splitAtSlots } from '#web/shared/markdown/slots';
import { safeUrl } from '#web/shared/markdown/safe-url';
import '#web/shared/markdown/prose.css';
import { t } from '#web/shared/i18n/locale';

/** Renders the content of a text's slots; without a provider the slots are shown as source. */
export const MarkdownSlots = createContext<((index: number) => ReactNode) | undefined>(undefined);

/** The number of blocks rendered at once, more than most lessons have. */
const portion = 80;

/**
 * Renders Markdown as React elements. Never creates HTML from an author's text: anything but Markdown and the
 * elements in `read-html` stays text, so no script in a lesson can run. `height` is the height of the placeholder
 * while it is loading.
 */
export function Markdown({ source, height = '80vh' }: { source: string; height?: string }) {
  return (
    <AuthoredContent text={source}>
      <Suspense fallback={<Skeleton height={height} label={t('state.loading')} />}>
        <Prose source={source} />
      </Suspense>
    </AuthoredContent>
  );
}

/**
 * Renders the text. A long text renders in portions, so that it does not block the page; `data-partial` marks an
 * incomplete one.
 */
function Prose({ source }: { source: string }) {
  useSyntaxOf(source);
  const { tokens, hasFormulas } = useMemo(() => readMarkdown(source), [source]);
  const extra = extraSyntax();
  // Suspends until Temml has loaded: a formula that renders later would shift the text.
  if (hasFormulas && extra) use(extra.loadTypesetter());
  const portions = Math.ceil(tokens.length / portion);
  const [count, setCount] = useState(1);
  const isWhole = count >= portions;
  useEffect(() => {
    if (isWhole) return;
    // Yields to the browser between portions.
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
  return tokens.slice(index * portion, (index + 1) * portion).map((token, at) => (
    <AuthoredContent key={at} text={token.raw}>
      {/* The key remounts an edited part: a browser's page translation moves text nodes, which React would fail to remove. */}
      <Part key={token.raw} token={token as LessonToken} />
    </AuthoredContent>
  ));
});

const Part = ({ token }: { token: LessonToken }) => render(token);

const renderAll = (tokens: Token[] | undefined): ReactNode =>
  tokens?.map((token, index) => <Fragment key={index}>{render(token as LessonToken)}</Fragment>);

function render(token: LessonToken): ReactNode {
  switch (token.type) {
    case 'heading':
      return <Heading token={token} />;
    case 'paragraph':
      return (
        <p dir={directionOf([token]) && 'auto'} style={alignment(token.align)}>
          {renderAll(token.tokens)}
        </p>
      );
    case 'text':
      return token.tokens ? renderAll(token.tokens) : withSlots(token.text);
    case 'escape':
      return token.text;
    case 'strong':
      return <strong>{renderAll(token.tokens)}</strong>;
    case 'em':
      return <em>{renderAll(token.tokens)}</em>;
    case 'del':
      return <del>{renderAll(token.tokens)}</del>;
    case 'codespan':
      return <code dir="ltr">{withSlots(token.text)}</code>;
    case 'code':
      return <CodeBlock code={token.text} language={token.lang ?? ''} />;
    case 'blockquote':
      return <blockquote dir={directionOf(token.tokens)}>{renderAll(token.tokens)}</blockquote>;
    case 'callout':
      return <Callout token={token} />;
    case 'list':
      return <List token={token} />;
    case 'checkbox':
      return <TaskMark isDone={token.checked} />;
    case 'table':
      return <Table token={token} />;
    case 'link':
      return (
        <LessonLink
          href={token.href}
          title={token.title ?? undefined}
          name={nameOf(token.attributes)}
        >
          {renderAll(token.tokens)}
        </LessonLink>
      );
    case 'image':
      return <Picture token={token} />;
    case 'hr':
      return <hr />;
    case 'br':
      return <br />;
    case 'space':
    case 'def':
      return null;
    default:
      return renderExtra(token);
  }
}

type ExtraToken = ElementToken | FormulaToken | FootnoteTokens;

/** Renders tokens of the extra syntax. */
function renderExtra(token: ExtraToken): ReactNode {
  const extra = extraSyntax();
  if (!extra) return token.raw;
  const { Formula, FootnoteMark, Footnotes } = extra;
  switch (token.type) {
    case 'inlineFormula':
    case 'blockFormula':
      return <Formula tex={token.tex} raw={token.raw} isDisplay={token.isDisplay} />;
    case 'element':
      return <Element token={token} />;
    case 'footnote':
      return null;
    case 'footnoteRef':
      return <FootnoteMark label={token.label} isFirst={token.index === 0} />;
    case 'footnotes':
      return (
        <Footnotes
          items={token.items.map(({ label, content }) => ({ label, content: renderAll(content) }))}
        />
      );
    default:
      return (token satisfies never as Token).raw;
  }
}

const withSlots = (text: string): ReactNode =>
  text.includes(slotMark) ? <Slotted text={text} /> : text;

function Slotted({ text }: { text: string }) {
  const fill = use(MarkdownSlots);
  if (fill === undefined) return text;
  return splitAtSlots(text).map((part, index) => (
    <Fragment key={index}>{typeof part === 'number' ? fill(part) : part}</Fragment>
  ));
}

/** Renders a heading. The page's `h1` is the lesson's title, so headings start one level below it. */
function Heading({ token }: { token: HeadingToken }) {
  const id = usePlaceID()(token.anchor ?? '');
  const Tag = token.depth <= 2 ? 'h2' : token.depth === 3 ? 'h3' : 'h4';
  return (
    <Tag id={id} dir={directionOf(token.tokens) && 'auto'} style={alignment(token.align)}>
      {renderAll(token.tokens)}
    </Tag>
  );
}

function Element({ token }: { token: ElementToken }) {
  const placeID = usePlaceID();
  const name = nameOf(token.attributes);
  const HtmlElement = extraSyntax()!.HtmlElement;
  return <HtmlElement token={token} id={name && placeID(name)} render={renderAll} />;
}

/** Returns the anchor name of an HTML element. */
const nameOf = (attributes: Record<string, string> | undefined): string | undefined =>
  attributes?.id || attributes?.name || undefined;

function Callout({ token: { kind, tokens } }: { token: CalloutToken }) {
  return (
    <div className={`callout callout-${kind}`} role="note" dir={directionOf(tokens)}>
      <p className="callout-title" data-text="">
        {t(`markdown.callout.${kind}`)}
      </p>
      {renderAll(tokens)}
    </div>
  );
}

function TaskMark({ isDone }: { isDone: boolean }) {
  return (
    <span
      role="img"
      aria-label={t(isDone ? 'markdown.taskDone' : 'markdown.taskOpen')}
      data-text=""
    >
      {isDone ? '☑ ' : '☐ '}
    </span>
  );
}

function List({ token }: { token: Tokens.List }) {
  const items = token.items.map((item, index) => (
    <li key={index} dir={directionOf(item.tokens)} className={item.task ? 'task' : undefined}>
      {renderAll(item.tokens)}
    </li>
  ));
  const dir = directionOf(token.items);
  return token.ordered ? (
    <ol start={token.start === 1 ? undefined : Number(token.start)} dir={dir}>
      {items}
    </ol>
  ) : (
    <ul dir={dir}>{items}</ul>
  );
}

function Table({ token }: { token: Tokens.Table }) {
  const cell = ({ align, tokens }: Tokens.TableCell) => ({
    style: { textAlign: align ?? ('start' as const) },
    dir: directionOf(tokens) && 'auto',
    children: renderAll(tokens),
  });
  return (
    <div className="table-frame" role="group" aria-label={t('markdown.table')} tabIndex={0}>
      <table dir={directionOf(token.header.flatMap(({ tokens }) => tokens))}>
        <thead>
          <tr>
            {token.header.map((head, index) =>
              head.text === '' ? (
                <td key={index} />
              ) : (
                <th key={index} scope="col" {...cell(head)} />
              ),
            )}
          </tr>
        </thead>
        {token.rows.length > 0 && (
          <tbody>
            {token.rows.map((row, rowIndex) => (
              <tr key={rowIndex}>
                {row.map((data, index) => (
                  <td key={index} {...cell(data)} />
                ))}
              </tr>
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
}

function Picture({ token }: { token: ImageToken }) {
  const address = safeUrl(token.href);
  const words = token.tokens.map(plainText).join('');
  if (address === undefined || address.startsWith('#')) return words;
  return (
    <img
      src={address}
      alt={words}
      title={token.title ?? undefined}
      width={sizeOf(token.width)}
      height={sizeOf(token.height)}
      loading="lazy"
    />
  );
}

const sizeOf = (size: string | undefined): string | undefined =>
  size !== undefined && /^\d{1,4}(?:px|%)?$/.test(size) ? size.replace('px', '') : undefined;

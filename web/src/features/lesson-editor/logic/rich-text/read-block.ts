import type { Token, Tokens } from 'marked';
import type { Node } from 'prosemirror-model';
import {
  calloutKinds,
  marks,
  nodes,
  schema,
  type CalloutKind,
} from '#web/features/lesson-editor/logic/rich-text/schema';
import { readInline, Unsupported } from '#web/features/lesson-editor/logic/rich-text/read-inline';
import { readTable } from '#web/features/lesson-editor/logic/rich-text/tables/read-table';

type BlockToken =
  | Tokens.Paragraph
  | Tokens.Text
  | Tokens.Heading
  | Tokens.Code
  | Tokens.Blockquote
  | Tokens.List
  | Tokens.Table
  | Tokens.Hr;

/** Returns a node that holds Markdown which rich text cannot represent. */
export const opaque = (source: string): Node =>
  nodes.opaque!.create({
    source: source.replaceAll(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+|\s+$/g, ''),
  });

/** Returns the node of a block; an opaque one if rich text cannot represent it. */
export function readBlock(token: Token): Node {
  try {
    return readToken(token as BlockToken) ?? opaque(token.raw);
  } catch (error) {
    if (error instanceof Unsupported) return opaque(token.raw);
    throw error;
  }
}

function readToken(token: BlockToken): Node | undefined {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return nodes.paragraph!.create(null, readInline(token.tokens ?? [token]));
    case 'heading':
      return nodes.heading!.create({ level: token.depth }, readInline(token.tokens));
    case 'code':
      return readCode(token);
    case 'blockquote':
      return readQuote(token);
    case 'list':
      return readList(token);
    case 'table':
      return readTable(token);
    case 'hr':
      return nodes.horizontal_rule!.create();
    default:
      return undefined;
  }
}

function readCode({ lang: info = '', text, codeBlockStyle }: Tokens.Code): Node {
  const shown = codeBlockStyle === 'indented' ? text.replace(/\n$/, '') : text;
  return nodes.code_block!.create({ info }, shown === '' ? null : schema.text(shown));
}

/** Returns the nodes of the blocks in a quote or list item; a paragraph if there are none. */
function readBlocks(tokens: Token[]): Node[] {
  const found = tokens.filter(({ type }) => type !== 'space' && type !== 'checkbox').map(readBlock);
  return found.length > 0 ? found : [nodes.paragraph!.create()];
}

const calloutMark = new RegExp(String.raw`^\[!(${calloutKinds.join('|')})\][ \t]*(?:\n|$)`, 'i');

function readQuote(token: Tokens.Blockquote): Node {
  const blocks = readBlocks(token.tokens);
  const [first, ...others] = blocks;
  const callout = calloutOf(token);
  if (!first || !callout) return nodes.blockquote!.create(null, blocks);
  const rest = first.content.cut(firstLine(first));
  const kept = rest.size > 0 ? [first.copy(rest), ...others] : others;
  return nodes.blockquote!.create({ callout }, kept.length > 0 ? kept : readBlocks([]));
}

/** Returns the kind of callout that the first line of a quote names. */
function calloutOf({ tokens: [first] }: Tokens.Blockquote): CalloutKind | undefined {
  const words = first?.type === 'paragraph' ? first.tokens?.[0] : undefined;
  const kind = words?.type === 'text' ? calloutMark.exec(words.raw)?.[1] : undefined;
  return kind?.toLowerCase() as CalloutKind | undefined;
}

/** Returns the size of a paragraph's first line, with its end. */
function firstLine(paragraph: Node): number {
  let size = 0;
  for (const child of paragraph.children) {
    size += child.nodeSize;
    if (child.type === nodes.hard_break || marks.soft!.isInSet(child.marks)) break;
  }
  return size;
}

function readList(token: Tokens.List): Node {
  const items = token.items.map((item) =>
    nodes.list_item!.create(
      { checked: item.task ? item.checked === true : null },
      readBlocks(item.tokens),
    ),
  );
  const loose = token.loose;
  const marker = /^\s*(?:\d+([.)])|([-+*]))/.exec(token.raw);
  return token.ordered
    ? nodes.ordered_list!.create(
        { start: Number(token.start), loose, marker: marker?.[1] ?? '.' },
        items,
      )
    : nodes.bullet_list!.create({ loose, marker: marker?.[2] ?? '-' }, items);
}

import type { Node } from 'prosemirror-model';
import { splitBlocks, type Block } from '#web/features/lesson-editor/logic/split-blocks';
import { opaque, readBlock } from '#web/features/lesson-editor/logic/rich-text/read-block';
import {
  lexBlock,
  readContext,
  type ReadContext,
} from '#web/features/lesson-editor/logic/rich-text/read-context';
import { nodes } from '#web/features/lesson-editor/logic/rich-text/schema';
import { writeBlock } from '#web/features/lesson-editor/logic/rich-text/write-block';
import { writeVerified } from '#web/features/lesson-editor/logic/rich-text/write-verified';
import { foldHtml } from '#web/shared/markdown/read-html';

/** A block of a text: its source, with the blank lines that follow, and what rich text shows. */
type SourceBlock = { source: string; node: Node };

/** A text as rich text; `lead` are the blank lines before the first block. */
export type SourceDocument = { lead: string; blocks: SourceBlock[]; context: ReadContext };

/**
 * Reads Markdown. The lead and the sources of the blocks, joined, are the text without any difference. `known` returns
 * the node of a block that was read before, if its source is the same.
 */
export function readDocument(
  text: string,
  known: (source: string) => Node | undefined = () => undefined,
): SourceDocument {
  const context = readContext(text);
  const all = joinHtml(splitBlocks(text));
  const lead = all[0]?.type === 'space' ? all.shift()!.source : '';
  const blocks = all.map(({ type, source }) => ({
    source,
    node: known(source) ?? readSource(type, source, context),
  }));
  return { lead, blocks, context };
}

/** Joins the blocks that are inside one HTML element, such as the text of `<details>`. */
function joinHtml(blocks: Block[]): Block[] {
  if (!blocks.some(({ type }) => type === 'html')) return blocks;
  const tokens = blocks.map(({ type, source }) => ({ type, raw: source }));
  const outside = new Set<unknown>(foldHtml(tokens));
  const joined: Block[] = [];
  let isInside = false;
  for (const [index, block] of blocks.entries()) {
    const isNested = block.type !== 'html' && !outside.has(tokens[index]);
    const last = joined.at(-1);
    // What follows the inside is its end.
    if (last && (isNested || (isInside && block.type === 'html'))) last.source += block.source;
    else joined.push({ ...block });
    isInside = isNested;
  }
  return joined;
}

/** Returns the node of a block; an opaque one unless it is, written anew, shown as its source is. */
function readSource(type: string, source: string, context: ReadContext): Node {
  if (!isRich(type)) return opaque(source);
  const [token, ...others] = lexBlock(source, context);
  if (!token || token.type !== type || others.length > 0) return opaque(source);
  const node = readBlock(token);
  if (node.type === nodes.opaque) return node;
  return isExact(node, source, context) ? node : opaque(source);
}

/** Returns whether a block, written anew, is shown as its source is. Where nothing is written differently, it is. */
const isExact = (node: Node, source: string, context: ReadContext): boolean =>
  writeBlock(node, 'asterisks') === source.replace(/[ \t\n]+$/, '') ||
  writeVerified(node, context).isExact;

const isRich = (type: string): boolean =>
  ['paragraph', 'heading', 'code', 'blockquote', 'list', 'table', 'hr'].includes(type);

/** Returns the blocks of a text as rich text without their sources, such as what was pasted. */
export const readNodes = (text: string): Node[] =>
  readDocument(text).blocks.map(({ node }) => node);

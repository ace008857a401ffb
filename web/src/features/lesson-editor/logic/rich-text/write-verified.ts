import type { Node } from 'prosemirror-model';
import { canonical } from '#web/features/lesson-editor/logic/rich-text/canonical';
import { readBlock } from '#web/features/lesson-editor/logic/rich-text/read-block';
import {
  lexBlock,
  type ReadContext,
} from '#web/features/lesson-editor/logic/rich-text/read-context';
import { nodes } from '#web/features/lesson-editor/logic/rich-text/schema';
import { styles } from '#web/features/lesson-editor/logic/rich-text/style';
import {
  writeCell,
  writeTable,
  type LineOf,
} from '#web/features/lesson-editor/logic/rich-text/tables/write-table';
import { writeBlock } from '#web/features/lesson-editor/logic/rich-text/write-block';

/** A block as Markdown; `isExact` if reading it gives the same block again, and `form` is its canonical form. */
export type Written = { text: string; form: string; isExact: boolean };

/** What is around a block: the markers of the lists beside it, and the sources of table rows. */
type Around = { avoid?: string[]; lineOf?: LineOf };

/**
 * Writes a block in the most readable style that is read as the same block. If there is none, which happens to what
 * Markdown cannot express, everything that people wrote is in the text all the same.
 */
export function writeVerified(node: Node, context: ReadContext, around: Around = {}): Written {
  const form = canonical([node]);
  if (node.type === nodes.opaque)
    return { text: writeBlock(node, 'asterisks'), form, isExact: true };
  const full = withFootnotesOf(node, context);
  let text = '';
  for (const write of writersOf(node, full, around)) {
    text = write();
    if (canonical(lexBlock(text, full).map(readBlock)) === form)
      return { text, form, isExact: true };
  }
  return { text, form, isExact: false };
}

/** Returns the ways to write a block, the most readable first. */
function writersOf(node: Node, context: ReadContext, { avoid, lineOf }: Around): (() => string)[] {
  if (node.type !== nodes.table) return styles.map((style) => () => writeBlock(node, style, avoid));
  const simply = (cell: Node) => writeCell(cell, 'asterisks');
  const safely = (cell: Node) => writeCellVerified(cell, context);
  return [
    ...(lineOf ? [() => writeTable(node, simply, lineOf)] : []),
    ...(lineOf ? [() => writeTable(node, safely, lineOf)] : []),
    () => writeTable(node, simply),
    () => writeTable(node, safely),
  ];
}

/** Writes a cell in the most readable style that is read as the same cell, so that the others keep theirs. */
function writeCellVerified(cell: Node, context: ReadContext): string {
  const alone = nodes.table!.create(
    null,
    nodes.table_row!.create(null, nodes.table_header!.create(null, cell.content)),
  );
  const form = canonical([alone]);
  const written = styles.map((style) => writeCell(cell, style));
  const isSame = (text: string) =>
    canonical(lexBlock(`| ${text} |\n| --- |`, context).map(readBlock)) === form;
  return written.find(isSame) ?? written.at(-1)!;
}

/** Adds to the context the footnotes that a block mentions, whose definitions may have been added since. */
function withFootnotesOf(node: Node, context: ReadContext): ReadContext {
  const labels = new Set(context.labels);
  node.descendants((child) => {
    const [, label] = /^\[\^([^\]\n]+)\]$/.exec(String(child.attrs.source ?? '')) ?? [];
    if (label !== undefined) labels.add(label);
  });
  return labels.size === context.labels.size ? context : { ...context, labels };
}

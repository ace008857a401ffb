import type { Node } from 'prosemirror-model';
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';
import { nodes } from '#web/features/lesson-editor/logic/rich-text/schema';
import type { Align } from '#web/features/lesson-editor/logic/rich-text/tables/table-nodes';

/**
 * Keeps tables as Markdown can write them, whatever was pasted or deleted: the first row is the head, the cells of a
 * column have one alignment, and no cell spans others. The table plugin gives all rows the same length.
 */
export const normalizeTables = () =>
  new Plugin({
    appendTransaction(transactions, before, state) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const tr = normalized(state, before.doc);
      return tr.docChanged ? tr : null;
    },
  });

function normalized(state: EditorState, before: Node): Transaction {
  const { tr } = state;
  const known = new Set(before.children);
  state.doc.forEach((block, offset) => {
    if (known.has(block)) return;
    if (block.type === nodes.table) normalize(tr, block, offset);
    else
      block.descendants((node, place) => {
        if (node.type === nodes.table) normalize(tr, node, offset + 1 + place);
        return !node.isTextblock && node.type !== nodes.table;
      });
  });
  return tr;
}

function normalize(tr: Transaction, table: Node, pos: number): void {
  const aligns = alignmentsOf(table);
  table.forEach((row, rowOffset, index) => {
    const type = index === 0 ? nodes.table_header! : nodes.table_cell!;
    row.forEach((cell, offset, column) => {
      const attrs = { align: aligns[column], colspan: 1, rowspan: 1, colwidth: null };
      if (!cell.hasMarkup(type, attrs)) tr.setNodeMarkup(pos + 2 + rowOffset + offset, type, attrs);
    });
  });
}

/** Returns the alignment that most cells of each column have, because new cells have none. */
function alignmentsOf(table: Node): Align[] {
  const columns: Map<Align, number>[] = [];
  for (const row of table.children)
    for (const [column, cell] of row.children.entries()) {
      const counts = (columns[column] ??= new Map());
      const align = cell.attrs.align as Align;
      // Half a column is enough.
      counts.set(align, (counts.get(align) ?? 0) + (align === null ? 1 : 1.5));
    }
  return columns.map((counts) => [...counts].toSorted(([, a], [, b]) => b - a)[0]![0]);
}

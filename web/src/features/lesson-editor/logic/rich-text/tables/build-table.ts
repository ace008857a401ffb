import { Fragment, type Node } from 'prosemirror-model';
import { nodes } from '#web/features/lesson-editor/logic/rich-text/schema';
import type { Align } from '#web/features/lesson-editor/logic/rich-text/tables/table-nodes';

/** Returns a table of the content of cells; the first row is its head. Shorter rows get empty cells. */
export function buildTable(rows: Fragment[][], aligns: Align[] = []): Node {
  const width = Math.max(1, ...rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return nodes.table!.create(
    null,
    rows.map((cells, index) => {
      const type = index === 0 ? nodes.table_header! : nodes.table_cell!;
      return nodes.table_row!.create(
        null,
        columns.map((column) => type.create({ align: aligns[column] ?? null }, cells[column])),
      );
    }),
  );
}

/** Returns a table of empty cells. */
export const emptyTable = (columns: number, rows: number): Node =>
  buildTable(
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => Fragment.empty)),
  );

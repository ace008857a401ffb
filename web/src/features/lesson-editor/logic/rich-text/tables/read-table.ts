import type { Tokens } from 'marked';
import type { Node, NodeType } from 'prosemirror-model';
import { readInline, Unsupported } from '#web/features/lesson-editor/logic/rich-text/read-inline';
import { nodes } from '#web/features/lesson-editor/logic/rich-text/schema';
import { splitCells } from '#web/features/lesson-editor/logic/rich-text/tables/cell-source';

/**
 * Returns the node of a table.
 *
 * @throws Unsupported
 */
export function readTable(token: Tokens.Table): Node {
  const [, delimiter = '', ...lines] = token.raw.split('\n');
  // The lesson page does not show them, so that writing the row anew would delete what nobody sees.
  if (lines.some((line) => splitCells(line).slice(token.header.length).join('') !== ''))
    throw new Unsupported('Cells beyond the last column');
  return nodes.table!.create({ delimiter: delimiter.trim() }, [
    readRow(token.header, nodes.table_header!),
    ...token.rows.map((cells) => readRow(cells, nodes.table_cell!)),
  ]);
}

const readRow = (cells: Tokens.TableCell[], type: NodeType): Node =>
  nodes.table_row!.create(
    null,
    cells.map(({ align, tokens }) => type.create({ align }, readInline(tokens))),
  );

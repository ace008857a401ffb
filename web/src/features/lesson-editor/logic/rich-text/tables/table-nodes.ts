import type { AttributeSpec, DOMOutputSpec, Node, NodeSpec, TagParseRule } from 'prosemirror-model';

/** The alignment of a column; null follows the direction of the text. */
export type Align = 'left' | 'center' | 'right' | null;
export const alignments = ['left', 'center', 'right'] as const;

const cellAttrs: Record<string, AttributeSpec> = {
  align: { default: null, validate: 'string|null' },
  // The table commands read these. In Markdown no cell spans others.
  colspan: { default: 1, validate: 'number' },
  rowspan: { default: 1, validate: 'number' },
  colwidth: { default: null },
};

const cell = (tag: 'td' | 'th', tableRole: string): NodeSpec => ({
  content: 'inline*',
  attrs: cellAttrs,
  tableRole,
  isolating: true,
  allowGapCursor: false,
  parseDOM: [{ tag, getAttrs: cellOf } satisfies TagParseRule],
  toDOM: (node) => cellElement(tag, node),
});

function cellOf({ dataset }: HTMLElement) {
  return { align: alignments.find((known) => known === dataset.align) ?? null };
}

const cellElement = (tag: string, { attrs }: Node): DOMOutputSpec => [
  tag,
  {
    dir: 'auto',
    scope: tag === 'th' ? 'col' : undefined,
    'data-align': (attrs.align as Align) ?? undefined,
  },
  0,
];

/**
 * The nodes of a table. The first row is its head; all rows have the same number of cells, and the cells of a column the
 * same alignment (see `normalizeTables`). `delimiter` is the line of the source below the head.
 */
export const tableNodes: Record<'table' | 'table_row' | 'table_cell' | 'table_header', NodeSpec> = {
  table: {
    group: 'block',
    content: 'table_row+',
    attrs: { delimiter: { default: '', validate: 'string' } },
    tableRole: 'table',
    isolating: true,
    allowGapCursor: false,
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },
  table_row: {
    content: '(table_cell | table_header)*',
    tableRole: 'row',
    allowGapCursor: false,
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  table_cell: cell('td', 'cell'),
  table_header: cell('th', 'header_cell'),
};

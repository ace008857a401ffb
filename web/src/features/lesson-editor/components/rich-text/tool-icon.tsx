import { Drawing } from '#web/design-system/icon';

const shapes = {
  undo: 'M8 4 4 8l4 4M4 8h10a5 5 0 0 1 0 10H9',
  redo: 'm16 4 4 4-4 4M20 8H10a5 5 0 0 0 0 10h5',
  strong: 'M7 4h6a4 4 0 0 1 0 8H7zM7 12h7a4 4 0 0 1 0 8H7z',
  em: 'M10 4h8M6 20h8M14 4l-4 16',
  strike:
    'M4 12h16M17 7c-1-2-3-3-5-3-3 0-5 1.5-5 4 0 1.5.8 3 2 4M7 17c1 2 3 3 5 3 3 0 5-1.5 5-4 0-1.5-.5-3-1.5-4',
  code: 'm8 7-5 5 5 5M16 7l5 5-5 5',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  paragraph: 'M19 4h-9a4 4 0 0 0 0 8h2M12 4v16M17 4v16',
  heading: 'M4 5v14M13 5v14M4 12h9M17 11l3-2v10',
  subheading: 'M4 5v14M12 5v14M4 12h8M16 12c0-4 5-3 5 0 0 2-5 4-5 7h5',
  smallHeading:
    'M4 5v14M12 5v14M4 12h8M16 10c2-2 5-1 5 1.5 0 1.5-1.5 2.5-3 2.5 1.5 0 3 1 3 2.5 0 3-3.5 3.5-5 1.5',
  bulletList: 'M9 6h12M9 12h12M9 18h12M4 6v.01M4 12v.01M4 18v.01',
  orderedList: 'M10 6h11M10 12h11M10 18h11M4 4l1.5-1v6M4 15c0-2 3-2 3 0 0 1.5-3 2.5-3 5h3',
  taskList: 'm3 6 2 2 3-4M3 16l2 2 3-4M12 6h9M12 17h9',
  quote: 'M10 7c-4 0-6 2-6 6v4h6v-6H5M20 7c-4 0-6 2-6 6v4h6v-6h-5',
  codeBlock: 'M3 5h18v14H3zM9 9l-3 3 3 3M14 9l3 3-3 3',
  image: 'M3 5h18v14H3zM3 17l5-5 4 4 4-5 5 6M8.5 9v.01',
  formula: 'M18 5H6l6 7-6 7h12',
  displayFormula: 'M3 3h18M3 21h18M16 7H8l4 5-4 5h8',
  table: 'M3 5h18v14H3zM3 10h18M3 14.5h18M12 5v14',
  rowAbove: 'M3 13h18v7H3zM12 13v7M12 3v6M9 6h6',
  rowBelow: 'M3 4h18v7H3zM12 4v7M12 15v6M9 18h6',
  deleteRow: 'M3 8.5h11v7H3zM3 12h0M17.5 9.5l4 5M21.5 9.5l-4 5',
  columnBefore: 'M13 3v18h7V3zM13 12h7M3 12h6M6 9v6',
  columnAfter: 'M4 3v18h7V3zM4 12h7M15 12h6M18 9v6',
  deleteColumn: 'M8.5 10v11h7V10zM9.5 2.5l5 4M14.5 2.5l-5 4',
  moveRowUp: 'M3 14h18v6H3zM12 14v6M12 10V3M9 6l3-3 3 3',
  moveRowDown: 'M3 4h18v6H3zM12 4v6M12 14v7M9 18l3 3 3-3',
  moveColumnBefore: 'M14 3v18h6V3zM14 12h6M10 12H3M6 9l-3 3 3 3',
  moveColumnAfter: 'M4 3v18h6V3zM4 12h6M14 12h7M18 9l3 3-3 3',
  alignLeft: 'M4 6h16M4 12h9M4 18h13',
  alignCenter: 'M4 6h16M7.5 12h9M5.5 18h13',
  alignRight: 'M4 6h16M11 12h9M7 18h13',
  deleteTable: 'M3 5h18v6M3 5v14h8M3 10h18M12 5v6M15 15l6 6M21 15l-6 6',
  rule: 'M3 12h18M6 6h12M6 18h12',
  footnote: 'M4 19 9 6l5 13M6 14h6M18 5v6M16 7l2-2',
  note: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.5v.01',
  tip: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-4 10.5c1 1 1.5 2 1.5 3h5c0-1 .5-2 1.5-3A6 6 0 0 0 12 3z',
  important: 'M4 4h16v13h-7l-4 4v-4H4zM12 7v4M12 14v.01',
  warning: 'M12 4 2.5 20h19zM12 10v5M12 17.5v.01',
  caution: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v5M12 16v.01',
  edit: 'm14 5 5 5L9 20H4v-5zM12 7l5 5',
  remove: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
} as const;

export type ToolName = keyof typeof shapes;

/** Shows the icon of a tool. Decorative: the tool has a name. */
export const ToolIcon = ({ name }: { name: ToolName }) => <Drawing path={shapes[name]} />;

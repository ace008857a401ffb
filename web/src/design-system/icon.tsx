const shapes = {
  text: 'M5 5h14M5 10h14M5 15h9',
  video: 'M8 5.5v13l10-6.5z',
  pdf: 'M7 3h7l4 4v14H7zM14 3v4h4',
  quiz: 'M9 9a3 3 0 1 1 4 2.8c-.8.4-1 1-1 2.2M12 18v.01',
  done: 'm5 12.5 4.5 4.5L19 7.5',
  next: 'm9 5 7 7-7 7',
  previous: 'm15 5-7 7 7 7',
  menu: 'M4 7h16M4 12h16M4 17h16',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm5 12 4 4',
  close: 'm6 6 12 12M18 6 6 18',
  up: 'm5 15 7-7 7 7',
  down: 'm5 9 7 7 7-7',
  marker: 'm14 4 6 6-8 8H7l-1-1v-5zM4 21h16',
  notes: 'M5 4h14v11l-5 5H5zM14 20v-5h5M9 9h6',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  keyboard: 'M3 7h18v10H3zM7 10.5v.01M10.5 10.5v.01M14 10.5v.01M17 10.5v.01M8 14h8',
  badge: 'M12 2.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 15l-1.5 7 5.5-3 5.5 3-1.5-7',
  level: 'm5 12 7-7 7 7M5 20l7-7 7 7',
  goal: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zm0 4v.01',
  streak:
    'M12.5 2.5C13 7 18.5 9 18.5 15a6.5 6.5 0 0 1-13 0c0-2.5 1-4.5 2.8-6 .2 1.8.9 2.8 2 3.2 2.5-2.2 2.9-6.2 2.2-9.7z',
  freeze:
    'M12 3 12 21M4.2 7.5 19.8 16.5M4.2 16.5 19.8 7.5M10.2 3.9 12 5.7 13.8 3.9M4 9.5 6.5 8.9 5.9 6.3M5.9 17.7 6.5 15.2 4 14.5M13.8 20.1 12 18.3 10.2 20.1M20 14.5 17.5 15.2 18.1 17.7M18.1 6.3 17.5 8.8 20 9.5',
  rest: 'M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5z',
  excused: 'M12 3 5 6v5c0 5 3 8.5 7 10 4-1.5 7-5 7-10V6zM9 12l2.2 2.2L15.5 10',
  flag: 'M6 21V4M6 4.5c4-2 8 2 12 0v9c-4 2-8-2-12 0',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4',
} as const;

export type IconName = keyof typeof shapes;

/** Shows a decorative icon next to text. */
export const Icon = ({ name }: { name: IconName }) => (
  <Drawing className={`icon icon-${name}`} path={shapes[name]} />
);

/** Draws the lines of a decorative icon, 24 by 24 units; for icons that only one feature has. */
export const Drawing = (props: { path: string; className?: string; width?: number }) => (
  <svg
    className={props.className}
    width="20"
    height="20"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={props.width ?? 2}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={props.path} />
  </svg>
);

import { Drawing } from '#web/design-system/icon';

const shapes = {
  duplicate: 'M9 9h11v11H9zM5 15H4V4h11v1',
  delete: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
  add: 'M12 5v14M5 12h14',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
} as const;

/** Shows a decorative icon of the table. */
export const CardIcon = ({ name }: { name: keyof typeof shapes }) => (
  <Drawing className="icon" path={shapes[name]} width={1.75} />
);

import { Drawing } from '#web/design-system/icon';
import { gripShape } from '#web/shared/dragging/grip-shape';

const shapes = {
  grip: gripShape,
  more: 'M5 12v.01M12 12v.01M19 12v.01',
  add: 'M12 5v14M5 12h14',
} as const;

/** Shows a decorative icon of the outline editor; other pages do not load it. */
export const OutlineIcon = ({ name }: { name: keyof typeof shapes }) => (
  <Drawing className="icon" path={shapes[name]} width={name === 'add' ? 2 : 3} />
);

import { itemKey } from '@trellis/model/content/arrangement';
import type { StaffOutline } from '@trellis/model/content/staff-outline';
import {
  itemsIn,
  withItemsAt,
  withModuleAt,
  withoutItems,
  type Keys,
  type Place,
} from '#web/features/outline-editor/logic/outline-actions';

/** What is being moved by keyboard or pointer: items, or a module. `lead` is the one that is held. */
export type Carried =
  | { kind: 'items'; keys: Keys; lead: string }
  | { kind: 'module'; lead: string };

/** Where it would be put down. A module has only an index among the others. */
export type Target = Place;

/** Returns the places that items can be moved to, from the top of the course to its end. */
function placesFor(outline: StaffOutline, keys: Keys): Place[] {
  const rest = withoutItems(outline, keys);
  const loose = itemsIn(outline, null).length > 0 ? [null] : [];
  return [...loose, ...outline.modules.map(({ id }) => id)].flatMap((moduleID) =>
    Array.from({ length: itemsIn(rest, moduleID).length + 1 }, (_, index) => ({
      moduleID,
      index,
    })),
  );
}

/** Returns where it is now, among the others. */
export function targetOf(outline: StaffOutline, carried: Carried): Target {
  if (carried.kind === 'module') {
    const index = outline.modules.findIndex(({ id }) => id === carried.lead);
    return { moduleID: null, index };
  }
  const { keys, lead } = carried;
  const moduleID = outline.items.find((item) => itemKey(item) === lead)?.moduleID ?? null;
  const beside = itemsIn(outline, moduleID)
    .map(itemKey)
    .filter((key) => key === lead || !keys.has(key));
  return { moduleID, index: Math.max(0, beside.indexOf(lead)) };
}

/** Returns the outline with what is carried put down. */
export const putDown = (outline: StaffOutline, carried: Carried, target: Target): StaffOutline =>
  carried.kind === 'module'
    ? withModuleAt(outline, carried.lead, target.index)
    : withItemsAt(outline, carried.keys, target);

/** Returns the next place up (-1) or down (1); the same at an end. */
export function nextTarget(
  outline: StaffOutline,
  carried: Carried,
  { moduleID, index }: Target,
  step: 1 | -1,
): Target {
  const places =
    carried.kind === 'module'
      ? outline.modules.map((_, place) => ({ moduleID: null, index: place }))
      : placesFor(outline, carried.keys);
  const at = places.findIndex((place) => place.moduleID === moduleID && place.index === index);
  return places[at + step] ?? { moduleID, index };
}

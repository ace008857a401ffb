import { itemKey } from '@trellis/model/content/arrangement';
import type { StaffOutline } from '@trellis/model/content/staff-outline';
import type { Carried } from '#web/features/outline-editor/logic/carrying';
import { itemsIn, type Keys } from '#web/features/outline-editor/logic/outline-actions';
import { t } from '#web/shared/i18n/locale';

/** Returns what some items are called in a sentence: the title of one, the number of several. */
export function nameOf({ items }: StaffOutline, keys: Keys): string {
  const [first, second] = items.filter((item) => keys.has(itemKey(item)));
  if (first !== undefined && second === undefined) return first.title;
  return t('outlineEditor.items', { count: keys.size });
}

/** Returns what a module is called; null is none. */
const moduleName = ({ modules }: StaffOutline, moduleID: string | null): string =>
  modules.find(({ id }) => id === moduleID)?.title ?? t('outlineEditor.noModule');

/** Returns what is carried, and where it is, as values for a text. */
export function whereIs(outline: StaffOutline, carried: Carried) {
  if (carried.kind === 'module') {
    const position = outline.modules.findIndex(({ id }) => id === carried.lead) + 1;
    const title = moduleName(outline, carried.lead);
    return { title, module: '', position, count: outline.modules.length };
  }
  const lead = outline.items.find((item) => itemKey(item) === carried.lead);
  const beside = itemsIn(outline, lead?.moduleID ?? null);
  return {
    title: nameOf(outline, carried.keys),
    module: moduleName(outline, lead?.moduleID ?? null),
    position: beside.findIndex((item) => itemKey(item) === carried.lead) + 1,
    count: beside.length,
  };
}

/** Returns what happened to what was carried, in words. */
export function saidOf(
  outline: StaffOutline,
  carried: Carried,
  what: 'pickedUp' | 'at' | 'moved',
): string {
  return t(`outlineEditor.${carried.kind}.${what}`, whereIs(outline, carried));
}

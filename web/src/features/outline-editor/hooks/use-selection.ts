import { useState } from 'react';
import { itemKey } from '@trellis/model/content/arrangement';
import type { StaffOutline } from '@trellis/model/content/staff-outline';

/** Selects items; with Shift, all from the last one. What is trashed or gone is not selected. */
export function useSelection({ items, modules }: StaffOutline) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const places = new Map([null, ...modules.map(({ id }) => id)].map((id, place) => [id, place]));
  const keys = items
    .filter(({ status }) => status !== 'trashed')
    .toSorted((a, b) => (places.get(a.moduleID) ?? -1) - (places.get(b.moduleID) ?? -1))
    .map(itemKey);
  const selected = new Set(keys.filter((key) => chosen.has(key)));

  const onSelect = (key: string, isRange: boolean) => {
    const isOn = !selected.has(key);
    const ends = [keys.indexOf(key), isRange && last !== null ? keys.indexOf(last) : -1];
    const [from, to] = ends.includes(-1) ? [ends[0]!, ends[0]!] : ends.toSorted((a, b) => a - b);
    const next = new Set(selected);
    for (const each of keys.slice(from, to! + 1)) {
      if (isOn) next.add(each);
      else next.delete(each);
    }
    setChosen(next);
    setLast(key);
  };
  return { selected, onSelect, clear: () => setChosen(new Set()) };
}

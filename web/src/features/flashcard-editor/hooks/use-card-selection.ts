import { useCallback, useState } from 'react';

/** Selects cards of a list; with Shift, all from the last one. What is not listed any more is not selected. */
export function useCardSelection(ids: string[]) {
  const [{ chosen }, set] = useState<{ chosen: ReadonlySet<string>; last: string | null }>({
    chosen: new Set(),
    last: null,
  });
  const selected = ids.filter((id) => chosen.has(id));
  const select = useCallback(
    (id: string, isRange: boolean) =>
      set((now) => {
        const ends = [ids.indexOf(id), isRange && now.last !== null ? ids.indexOf(now.last) : -1];
        const [from = 0, to = 0] = ends.includes(-1)
          ? [ends[0], ends[0]]
          : ends.toSorted((a, b) => a - b);
        const next = new Set(now.chosen);
        const isOn = !now.chosen.has(id);
        for (const each of ids.slice(from, to + 1)) {
          if (isOn) next.add(each);
          else next.delete(each);
        }
        return { chosen: next, last: id };
      }),
    [ids],
  );
  return {
    selected,
    select,
    selectAll: () => set({ chosen: new Set(ids), last: null }),
    clear: () => set({ chosen: new Set(), last: null }),
  };
}
export type CardSelection = ReturnType<typeof useCardSelection>;

import * as z from 'zod/mini';

/**
 * Packs keep a long sorted list in a few documents: each holds the items from its first key up to that of the next pack.
 * An index, kept elsewhere, says which packs there are.
 */
export const packRange = z.object({
  id: z.string(),
  /** The first key that belongs to it; empty for the first pack. */
  from: z.string(),
  /** Changes with every change of the pack's content. */
  version: z.int(),
  count: z.int(),
  /** Of a pack of cards: how many questions they ask; unknown until it changes if it is older than this number. */
  questions: z.optional(z.int()),
});
export type PackRange = z.infer<typeof packRange>;

/** Returns a range for a pack that is not written yet. */
export const newRange = (id: string, from: string): PackRange => ({
  id,
  from,
  version: 0,
  count: 0,
});

/** A pack with its items, each as text. */
export type Pack = { range: PackRange; items: ReadonlyMap<string, string> };

/** Returns how many questions the flashcards of a course ask; each card counts as one where that is unknown. */
export const questionCount = (course: { cardPacks: PackRange[]; flashcardCount: number }): number =>
  course.cardPacks.length === 0
    ? course.flashcardCount
    : course.cardPacks.reduce((sum, { questions, count }) => sum + (questions ?? count), 0);

/** Returns the pack that a key belongs to; undefined if there are none. */
export const packOf = <Range extends PackRange>(index: Range[], key: string): Range | undefined =>
  index.findLast(({ from }) => from <= key);

/** Changes of items: a new text by key, or null for one that is gone. */
export type PackChanges = ReadonlyMap<string, string | null>;

export type PackUpdate = {
  index: PackRange[];
  /** The packs to write. */
  written: Pack[];
  /** The ids of packs to delete. */
  deleted: string[];
};

/** A pack is split when it is longer than this, in UTF-16 units of keys and texts; a document holds 1 MiB of UTF-8. */
export const maxPackLength = 250_000;
/** The same for packs of ASCII alone, in which a unit is a byte. */
export const maxAsciiPackLength = 900_000;

/**
 * Returns what has to be written after changes of items. `loaded` holds the packs that the changed keys belong to. A pack
 * that is too long is split; an empty one is deleted, but for the first.
 * @param newID makes the id of a new pack
 * @param maxLength the length at which a pack is split
 */
export function changePacks(
  index: PackRange[],
  loaded: ReadonlyMap<string, ReadonlyMap<string, string>>,
  changes: PackChanges,
  newID: () => string,
  maxLength = maxPackLength,
): PackUpdate {
  const update: PackUpdate = { index: [], written: [], deleted: [] };
  const ranges = index.length > 0 ? index : [newRange(newID(), '')];
  const grouped = groupBy(ranges, changes);
  for (const range of ranges) {
    const changed = grouped.get(range.id);
    const before = loaded.get(range.id) ?? new Map<string, string>();
    const items = changed ? withChanges(before, changed) : before;
    if (!changed || items === before) {
      if (range.version > 0) update.index.push(range);
      continue;
    }
    if (items.size === 0 && range.from !== '') {
      update.deleted.push(range.id);
      continue;
    }
    for (const pack of split(range, items, newID, maxLength)) {
      update.index.push(pack.range);
      update.written.push(pack);
    }
  }
  const [first] = update.index;
  if (first) update.index[0] = { ...first, from: '' };
  return update;
}

function groupBy(
  ranges: PackRange[],
  changes: PackChanges,
): Map<string, [string, string | null][]> {
  const grouped = new Map<string, [string, string | null][]>();
  for (const change of changes) {
    const { id } = packOf(ranges, change[0])!;
    const group = grouped.get(id);
    if (group) group.push(change);
    else grouped.set(id, [change]);
  }
  return grouped;
}

/** Returns the items after changes; the same map if nothing differs. */
function withChanges(
  before: ReadonlyMap<string, string>,
  changes: [string, string | null][],
): ReadonlyMap<string, string> {
  const differing = changes.filter(([key, text]) => (before.get(key) ?? null) !== text);
  if (differing.length === 0) return before;
  const items = new Map(before);
  for (const [key, text] of differing) {
    if (text === null) items.delete(key);
    else items.set(key, text);
  }
  return items;
}

/** Returns one pack, or as many as its items need; the first keeps the id. */
function split(
  range: PackRange,
  items: ReadonlyMap<string, string>,
  newID: () => string,
  maxLength: number,
): Pack[] {
  const sorted = [...items].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const length = sorted.reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  // Halves, so that the next changes do not split again.
  const limit =
    length > maxLength ? Math.ceil(length / Math.ceil((2 * length) / maxLength)) : Infinity;
  const parts: [string, string][][] = [[]];
  let used = 0;
  for (const item of sorted) {
    if (used >= limit) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)!.push(item);
    used += item[0].length + item[1].length;
  }
  return parts.map((part, at) => ({
    range: {
      id: at === 0 ? range.id : newID(),
      from: at === 0 ? range.from : part[0]![0],
      version: range.version + 1,
      count: part.length,
    },
    items: new Map(part),
  }));
}

/**
 * Returns a pack's items as one text, as documents store it: a line for each, key and text apart by a tab. Texts are JSON,
 * which has neither tabs nor line feeds.
 */
export const writePack = (items: ReadonlyMap<string, string>): string =>
  [...items].map(([key, text]) => `${key}\t${text}\n`).join('');

/** Returns the items of a stored pack. A line that is none is left out. */
export const readPack = (stored: string): Map<string, string> =>
  new Map(
    stored.split('\n').flatMap((line) => {
      const at = line.indexOf('\t');
      return at > 0 ? [[line.slice(0, at), line.slice(at + 1)] as const] : [];
    }),
  );

import { questionOf, type CardKey } from '@trellis/model/cards/card-key';
import { packOf, readPack, type PackRange } from '@trellis/model/cards/packs';
import { readAll, refs } from '#functions/firestore/typed-refs';

/** The most courses that are looked at: more than anybody studies in a day. */
const maxCourses = 30;

/** Returns those of the cards that exist and that the learner may study now: their enrolment is active or completed. */
export async function existingCards(uid: string, keys: Iterable<CardKey>): Promise<Set<CardKey>> {
  const byCourse = new Map<string, CardKey[]>();
  for (const key of keys) {
    const { courseID } = questionOf(key);
    byCourse.set(courseID, [...(byCourse.get(courseID) ?? []), key]);
  }
  const courseIDs = [...byCourse.keys()].sort().slice(0, maxCourses);
  const stored = await readAll(
    ...courseIDs.flatMap((id) => [refs.course(id), refs.enrollment(uid, id)]),
  );
  const existing = new Set<CardKey>();
  for (const courseID of courseIDs) {
    const status = stored(refs.enrollment(uid, courseID))?.data.status;
    const index = stored(refs.course(courseID))?.data.cardPacks ?? [];
    if (status !== 'active' && status !== 'completed') continue;
    for (const key of await keysInPacks(courseID, index, byCourse.get(courseID)!))
      existing.add(key);
  }
  return existing;
}

async function keysInPacks(
  courseID: string,
  index: PackRange[],
  keys: CardKey[],
): Promise<CardKey[]> {
  const rangeOf = (key: CardKey) => packOf(index, questionOf(key).cardID);
  const ranges = new Set(keys.flatMap((key) => rangeOf(key) ?? []));
  const packs = await cardIDsOf(courseID, [...ranges]);
  return keys.filter((key) => packs.get(rangeOf(key)?.id ?? '')?.has(questionOf(key).cardID));
}

/** The ids in packs that this instance has read, by path and version. A version of a pack never changes. */
const known = new Map<string, ReadonlySet<string>>();
/** How many packs are remembered. */
const maxKnown = 200;

/** Returns the ids of the cards in each of these packs, by the pack's id. */
async function cardIDsOf(
  courseID: string,
  ranges: PackRange[],
): Promise<Map<string, ReadonlySet<string>>> {
  const nameOf = ({ id, version }: PackRange) => `${courseID}/${id}@${version}`;
  const unknown = ranges.filter((range) => !known.has(nameOf(range)));
  const stored = await readAll(...unknown.map(({ id }) => refs.cardPack(courseID, id)));
  const found = new Map<string, ReadonlySet<string>>();
  for (const range of ranges) {
    const remembered = known.get(nameOf(range));
    const pack = remembered ? undefined : stored(refs.cardPack(courseID, range.id))?.data;
    const ids = remembered ?? new Set(readPack(pack?.cards ?? '').keys());
    found.set(range.id, ids);
    if (pack?.version !== range.version) continue;
    if (known.size >= maxKnown) known.delete(known.keys().next().value!);
    known.set(nameOf(range), ids);
  }
  return found;
}

import { mentionsIn } from '@trellis/model/discussions/mentions';
import { readAll, refs } from '#functions/firestore/typed-refs';

/** Returns the ids of those whom a text names. Costs a read for each name. */
export async function findMentioned(text: string): Promise<string[]> {
  const places = mentionsIn(text).map((name) => refs.username(name));
  const stored = await readAll(...places);
  return [...new Set(places.flatMap((place) => stored(place)?.data.userID ?? []))];
}

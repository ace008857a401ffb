import { doc, getDocFromServer } from 'firebase/firestore';
import { leaderboardPath, usernamePath } from '@trellis/model/paths';
import { leaderboardEntry } from '@trellis/model/leaderboard/leaderboard-entry';
import { firebaseFirestore } from '#web/firebase/firestore';
import { useLiveDocument } from '#web/firebase/live-query';

/** What others see of a person's progress: missing for who does not want that. */
export const usePublicProgress = (uid: string) =>
  useLiveDocument(leaderboardPath(uid), leaderboardEntry);

/** Whether nobody holds a username. One read. Throws without a network. */
export async function isUsernameFree(name: string): Promise<boolean> {
  const found = await getDocFromServer(doc(await firebaseFirestore(), usernamePath(name)));
  return !found.exists();
}

/** The first of these that nobody holds. One read for each that is looked at. */
export async function firstFree(names: string[]): Promise<string | undefined> {
  for (const name of names) if (await isUsernameFree(name)) return name;
  return undefined;
}

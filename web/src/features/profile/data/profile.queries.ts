import { doc, getDocFromServer } from 'firebase/firestore';
import { leaderboardPath, usernamePath } from '@trellis/model/paths';
import { leaderboardEntry } from '@trellis/model/leaderboard/leaderboard-entry';
import { firebaseFirestore } from '#web/firebase/firestore';
import { useLiveDocument } from '#web/firebase/live-query';

/** Returns the public progress of a person: missing if they opted out. */
export const usePublicProgress = (uid: string) =>
  useLiveDocument(leaderboardPath(uid), leaderboardEntry);

/** Returns whether a username is available. One read. Throws while offline. */
export async function isUsernameFree(name: string): Promise<boolean> {
  const found = await getDocFromServer(doc(await firebaseFirestore(), usernamePath(name)));
  return !found.exists();
}

/** Returns the first available username of a list. One read per candidate. */
export async function firstFree(names: string[]): Promise<string | undefined> {
  for (const name of names) if (await isUsernameFree(name)) return name;
  return undefined;
}

import { doc, getDocFromServer } from 'firebase/firestore';
import { usernamePath } from '@trellis/model/paths';
import { username, usernameText } from '@trellis/model/profile';
import { decode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';

/** Returns who has a username; undefined if nobody has. One read. Throws while offline. */
export async function personNamed(name: string): Promise<string | undefined> {
  if (!usernameText.safeParse(name).success) return undefined;
  const found = await getDocFromServer(doc(await firebaseFirestore(), usernamePath(name)));
  return found.exists() ? decode(username, found.data()).userID : undefined;
}

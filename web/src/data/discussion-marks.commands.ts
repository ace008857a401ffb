import { doc, getDoc, setDoc, updateDoc } from 'firebase/firestore';
import {
  discussionMarks,
  mostMarks,
  noMarks,
  type DiscussionMarks,
} from '@trellis/model/discussions/discussion-marks';
import { discussionMarksPath } from '@trellis/model/discussions/paths';
import { decode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';

/**
 * Changes what somebody has read and follows in the discussion of a course.
 * @param known the marks as they are; null if there are none yet
 */
export async function saveMarks(
  uid: string,
  courseID: string,
  known: DiscussionMarks | null,
  changes: Partial<DiscussionMarks>,
): Promise<void> {
  const at = doc(await firebaseFirestore(), discussionMarksPath(uid, courseID));
  if (known === null) await setDoc(at, { ...noMarks(courseID), ...changes });
  else await updateDoc(at, changes);
}

/** Returns a list of threads with another one, or without it. The oldest make room. */
export const listWith = (list: string[], threadID: string, isIn: boolean): string[] => {
  const others = list.filter((one) => one !== threadID);
  return isIn ? [...others, threadID].slice(-mostMarks) : others;
};

/** Mutes a thread where its page is not open. One read. */
export async function muteThread(uid: string, courseID: string, threadID: string): Promise<void> {
  const at = doc(await firebaseFirestore(), discussionMarksPath(uid, courseID));
  const stored = (await getDoc(at)).data();
  const known = stored === undefined ? null : decode(discussionMarks, stored);
  await saveMarks(uid, courseID, known, { muted: listWith(known?.muted ?? [], threadID, true) });
}

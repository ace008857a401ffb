import { deleteDoc, doc, serverTimestamp, setDoc, updateDoc } from 'firebase/firestore';
import { courseReviewPath } from '@trellis/model/course-reviews/paths';
import type { WrittenReview } from '@trellis/model/course-reviews/course-review';
import { firebaseFirestore } from '#web/firebase/firestore';

/** What a learner says about a course. */
export type ReviewWords = Pick<WrittenReview, 'rating' | 'comment'>;

const reviewAt = async (courseID: string, uid: string) =>
  doc(await firebaseFirestore(), courseReviewPath(courseID, uid));

/** Writes the first review of a learner. */
export async function createReview(courseID: string, uid: string, words: ReviewWords) {
  const times = { createdAt: serverTimestamp(), updatedAt: serverTimestamp() };
  await setDoc(await reviewAt(courseID, uid), { userID: uid, ...words, ...times });
}

/** Changes a learner's review; the answer to it stays. */
export async function editReview(courseID: string, uid: string, words: ReviewWords) {
  await updateDoc(await reviewAt(courseID, uid), { ...words, updatedAt: serverTimestamp() });
}

/** Deletes a learner's review, with the answer to it. */
export async function deleteReview(courseID: string, uid: string) {
  await deleteDoc(await reviewAt(courseID, uid));
}

/** Answers the review of `uid` as a teacher of the course, in place of an earlier answer. */
export async function answerReview(courseID: string, uid: string, authorID: string, text: string) {
  const answer = { text, authorID, answeredAt: serverTimestamp() };
  await updateDoc(await reviewAt(courseID, uid), { answer });
}

/** Takes the answer to the review of `uid` back. */
export async function removeAnswer(courseID: string, uid: string) {
  await updateDoc(await reviewAt(courseID, uid), { answer: null });
}

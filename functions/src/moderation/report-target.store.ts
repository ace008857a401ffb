import type { DocumentReference } from 'firebase-admin/firestore';
import type { ReportTarget } from '@trellis/model/moderation/report';
import { refs } from '#functions/firestore/typed-refs';

/** Returns the document that a report is about. */
export const targetOf = ({ courseID, userID }: ReportTarget): DocumentReference =>
  refs.courseReview(courseID, userID).ref;

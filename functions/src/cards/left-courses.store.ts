import { FieldPath, FieldValue } from 'firebase-admin/firestore';
import type { CardForecast } from '@trellis/model/cards/card-forecast';
import { isLearning } from '@trellis/model/progress/enrollment';
import { decode } from '#functions/firestore/decode';
import { readAll, refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

type Forecasts = Record<string, CardForecast>;

/**
 * Returns the forecasts of the courses that a learner takes now: cards of others are not due. Costs a read for each course
 * that was not `told` before; those are removed when the learner leaves them.
 */
export async function withoutLeftCourses(
  uid: string,
  forecasts: Forecasts,
  told: Forecasts,
): Promise<Forecasts> {
  const unknown = Object.keys(forecasts).filter((courseID) => !Object.hasOwn(told, courseID));
  const stored = await readAll(...unknown.map((courseID) => refs.enrollment(uid, courseID)));
  const left = unknown.filter((courseID) => {
    const enrollment = stored(refs.enrollment(uid, courseID));
    return enrollment === null || !isLearning(enrollment.data.status);
  });
  return Object.fromEntries(Object.entries(forecasts).filter(([id]) => !left.includes(id)));
}

/** Removes the forecast of a course that a learner has left, unless they are back. */
export async function removeForecast(uid: string, courseID: string): Promise<void> {
  const progress = refs.userProgress(uid);
  const enrollment = refs.enrollment(uid, courseID);
  await transact(async (transaction) => {
    const [kept, enrolled] = await transaction.getAll(progress.ref, enrollment.ref);
    const forecasts = decode(progress.schema, kept!)?.cardForecasts ?? {};
    const now = decode(enrollment.schema, enrolled!);
    if (!Object.hasOwn(forecasts, courseID) || (now !== null && isLearning(now.status))) return;
    transaction.update(progress.ref, new FieldPath('cardForecasts', courseID), FieldValue.delete());
  });
}

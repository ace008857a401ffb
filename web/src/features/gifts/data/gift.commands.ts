import { giftCourse as giftCourseCallable } from '@trellis/model/callables/gift-course';
import { withdrawGift as withdrawGiftCallable } from '@trellis/model/callables/withdraw-gift';
import { call } from '#web/firebase/callable';

/** What somebody gives, to whom and why. */
export type GiftWish = {
  courseID: string;
  person: string;
  /** Null: for ever. */
  until: Date | null;
  requestID: string;
  reason: string;
};

/** Opens a course that costs something to somebody. Idempotent by `requestID`. */
export const giveCourse = ({ until, ...wish }: GiftWish) =>
  call(giftCourseCallable, { ...wish, until: until?.getTime() ?? null });

/** Takes a course back that was given to somebody. Idempotent by `requestID`. */
export const withdrawGift = (
  gift: { courseID: string; uid: string },
  requestID: string,
  reason: string,
) => call(withdrawGiftCallable, { ...gift, requestID, reason });

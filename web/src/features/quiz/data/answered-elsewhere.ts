import type { Attempt } from '@trellis/model/quiz/attempt';

/** A write was refused because another device had written first. This one knows it now, and may try again. */
export class AnsweredElsewhere extends Error {
  /** `answerIDs`: those that the server holds. */
  constructor(readonly answerIDs: Attempt['answerIDs']) {
    super('Another device has written meanwhile');
  }
}

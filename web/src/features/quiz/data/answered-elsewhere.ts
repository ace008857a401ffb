import type { Attempt } from '@trellis/model/quiz/attempt';

/**
 * A write was rejected because another device had written first. The current state is known now, so a retry may
 * succeed.
 */
export class AnsweredElsewhere extends Error {
  /** `answerIDs`: those stored on the server. */
  constructor(readonly answerIDs: Attempt['answerIDs']) {
    super('Another device has written meanwhile');
  }
}

import type { DayCount, LearnerState } from '#model/progress/learner-state';
import type { Cause, XpEvent } from '#model/progress/ledger';

/** How one kind of cause gives XP, and which other fields it changes. */
export type XpRule = {
  /** Whether it counts as learning: makes the day active and counts for the week. */
  isLearning: boolean;
  /**
   * Whether its ledger entries can be derived from other documents, such as lesson progress; otherwise they are the
   * source.
   */
  hasSource: boolean;
  /** The most XP that it gives on one learning day, so that clicking through pays nothing. */
  dailyCap?: number;
  /** The day count that it increases. */
  dayField?: keyof Pick<DayCount, 'lessons' | 'quizzes' | 'flashcards'>;
  /** The meaning of an entry's `amount`. */
  amountIs?: 'seconds' | 'percent' | 'count';
  /** For causes that recur with a rising number and pay the difference. */
  revised?: {
    /** Returns the latest number in the learner's state; 0 if there is none. */
    latest(state: LearnerState, itemID: string): number;
  };
  /** Returns the XP still due for a cause that may have been paid in part. */
  owed?(state: LearnerState, cause: Cause): Cause;
  /** Returns the state changes of an entry besides XP. */
  effect?(state: LearnerState, line: XpEvent): Partial<LearnerState>;
};

/** The rules by kind of cause. */
export type XpRules = Record<string, XpRule>;

/** Returns the rule of a kind; throws if there is none. */
export function ruleOf(rules: XpRules, kind: string): XpRule {
  const rule = Object.hasOwn(rules, kind) ? rules[kind] : undefined;
  if (rule === undefined) throw new Error(`no XP rule for “${kind}”`);
  return rule;
}

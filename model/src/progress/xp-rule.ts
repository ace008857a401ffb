import type { DayCount, LearnerState } from '#model/progress/learner-state';
import type { Cause, XpEvent } from '#model/progress/ledger';

/** How a kind of cause pays XP, and what it changes besides. */
export type XpRule = {
  /** Whether it is learning: makes a day active and counts for the week. */
  isLearning: boolean;
  /** Whether the ledger's lines follow from something outside it, such as the learner's lessons; else they are their own source. */
  hasSource: boolean;
  /** The most XP that it pays on one learning day. What is beyond pays nothing, so that clicking through does not either. */
  dailyCap?: number;
  /** The count of a day that it goes into. */
  dayField?: keyof Pick<DayCount, 'lessons' | 'quizzes' | 'flashcards'>;
  /** What a line's `amount` says. */
  amountIs?: 'seconds' | 'percent' | 'count';
  /** For what is told of again and again, each time under a higher number, and pays the difference. */
  revised?: {
    /** Returns the latest number that the learner's state knows of; 0 where there is none. */
    latest(state: LearnerState, itemID: string): number;
  };
  /** Returns what is left to pay of a cause that may have been paid in part. */
  owed?(state: LearnerState, cause: Cause): Cause;
  /** Returns what a line changes of the state besides XP. */
  effect?(state: LearnerState, line: XpEvent): Partial<LearnerState>;
};

/** The rule of each kind of cause, by its name. */
export type XpRules = Record<string, XpRule>;

/** Returns the rule of a kind. Without one nothing can be said of its lines. */
export function ruleOf(rules: XpRules, kind: string): XpRule {
  const rule = Object.hasOwn(rules, kind) ? rules[kind] : undefined;
  if (rule === undefined) throw new Error(`no XP rule for “${kind}”`);
  return rule;
}

import { answerText } from '@trellis/model/quiz/written-answer-key';
import * as z from 'zod/mini';
import { authoredQuiz } from '@trellis/model/content/quiz';
import { label, listOf, longText, optionalLabel, url, whole } from '@trellis/model/fields';
import { keptScore, quizPolicy, showAnswers } from '@trellis/model/quiz/quiz-policy';
import { statusInFile } from '#web/shared/course-format/course-files';
import { says } from '#web/shared/course-format/schema-problems';

const atLeast = <T extends z.ZodMiniType>(item: T, min: number, max: number) =>
  listOf(item, max).check(z.minLength(min));

/** An option: its text, or its text with feedback. */
const described = z.transform((option: unknown) =>
  typeof option === 'object' && option !== null ? option : { text: option },
);
const remark = { text: label(500), feedback: z._default(optionalLabel(500), '') };
const option = z.pipe(described, z.strictObject(remark));
const paidOption = z.pipe(
  described,
  z.strictObject({ ...remark, credit: z.optional(whole(0, 100)) }),
);

/** A number, or a range such as `3.1..3.2`. */
const number = z.pipe(
  z.transform((value: unknown) => (typeof value === 'number' ? String(value) : value)),
  answerText(500),
);
const accepted = answerText(500);
/** The accepted texts of a blank; the key separates alternatives with a bar. */
const alternative = accepted.check(z.regex(/^[^|]*$/, says('courseProblems.barInAnswer')));
const gap = z.pipe(
  z.transform((value: unknown) => (Array.isArray(value) ? value : [value])),
  atLeast(alternative, 1, 250),
);

/** Pairs as a list of `[left, right]`, or as a map, in which numbers would not keep their order. */
const pairs = z.pipe(
  z.transform((value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : value,
  ),
  z
    .array(z.tuple([label(500), label(500)]))
    .check(
      z.minLength(2, says('courseProblems.tooFewPairs')),
      z.maxLength(10, says('courseProblems.tooManyPairs')),
    ),
);

const shared = {
  text: longText(4000).check(z.minLength(1)),
  image: z._default(url, ''),
  points: z._default(whole(1, 100), 1),
  explanation: z._default(longText(2000), ''),
};
const spelling = {
  matchesCase: z._default(z.boolean(), false),
  matchesAccents: z._default(z.boolean(), false),
};
const schemeOf = <const T extends string>(standard: T, ...others: T[]) =>
  z._default(z.enum([standard, ...others]), () => standard);

const questionInFile = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('multiple_choice'),
    ...shared,
    options: atLeast(paidOption, 2, 10),
    answer: accepted,
  }),
  z.strictObject({
    type: z.literal('multiple_select'),
    ...shared,
    options: atLeast(option, 2, 10),
    answer: atLeast(accepted, 1, 10),
    scheme: schemeOf('partial_penalty', 'partial', 'all_or_nothing'),
  }),
  z.strictObject({ type: z.literal('true_false'), ...shared, answer: z.boolean() }),
  z.strictObject({
    type: z.literal('short_answer'),
    ...shared,
    ...spelling,
    answer: atLeast(accepted, 1, 11),
  }),
  z.strictObject({
    type: z.literal('numeric'),
    ...shared,
    answer: number,
    tolerance: z._default(z.number().check(z.gte(0), z.lte(1_000_000_000)), 0),
    units: z._default(listOf(accepted, 10), []),
  }),
  z.strictObject({
    type: z.literal('matching'),
    ...shared,
    pairs,
    others: z._default(listOf(label(500), 9), []),
    scheme: schemeOf('partial', 'all_or_nothing'),
  }),
  z.strictObject({
    type: z.literal('ordering'),
    ...shared,
    items: atLeast(label(500), 2, 10),
    scheme: schemeOf('partial', 'longest_subset', 'all_or_nothing'),
  }),
  z.strictObject({
    type: z.literal('blanks'),
    ...shared,
    ...spelling,
    answer: atLeast(gap, 1, 10),
    scheme: schemeOf('partial', 'all_or_nothing'),
  }),
]);
export type QuestionInFile = z.infer<typeof questionInFile>;

const moment = z.pipe(
  z.iso.datetime({
    offset: true,
    error: says('courseProblems.noMoment'),
  }),
  z.transform((text: string) => new Date(text)),
);
const { passingScore, maxAttempts, cooldown, quizTime } = quizPolicy.shape;

/** `quiz-slug.yaml` */
export const quizFile = z.strictObject({
  title: label(120),
  description: z._default(longText(2000), ''),
  module: z.optional(label(120)),
  kind: z._default(authoredQuiz.shape.kind, 'quiz'),
  status: statusInFile,
  minutes: quizTime,
  passingScore: z._default(passingScore, 70),
  maxAttempts: z._default(maxAttempts, 3),
  cooldown: z._default(cooldown, 0),
  opensAt: z._default(z.nullable(moment), null),
  closesAt: z._default(z.nullable(moment), null),
  keptScore: z._default(keptScore, 'best'),
  showAnswers: z._default(showAnswers, 'after_submit'),
  shuffle: z._default(z.boolean(), true),
  questions: z._default(listOf(questionInFile, 500), []),
});
export type QuizFile = z.infer<typeof quizFile>;

import * as z from 'zod/mini';
import { en } from 'zod/locales';
import { authoredCourse } from '@trellis/model/content/course';
import { label, url } from '@trellis/model/fields';
import { comparablePart } from '@trellis/model/quiz/written-answer-key';
import type { ProblemCode, ProblemText } from '#web/shared/course-format/problems';

// What has no text of its own is reported in the library's words.
z.config(en());

type Issue = z.core.$ZodIssue;

/** Returns the message of a schema of this format: a code, which has a text in each language. */
export const says = (code: ProblemCode): string => code;

const isCode = (message: string): message is ProblemCode => message.startsWith('courseProblems.');

/** Returns what is wrong with a value that does not fit its schema. The issue must have its input. */
export function issueText(issue: Issue): ProblemText {
  const { message, input } = issue;
  if (isCode(message)) return { code: message };
  if (input === undefined || input === null) return { code: 'courseProblems.missing' };
  return knownText(issue) ?? { code: 'courseProblems.other', values: { reason: message } };
}

function knownText(issue: Issue): ProblemText | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return expectedText('format' in issue ? 'int' : issue.expected);
    case 'invalid_value':
      return choicesText(issue.values);
    case 'invalid_union':
      return 'options' in issue && issue.options ? choicesText(issue.options) : undefined;
    case 'too_small':
      return tooSmallText(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBigText(issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return { code: patterns[issue.pattern ?? ''] ?? 'courseProblems.wrongForm' };
    case 'custom':
      return typeof issue.input === 'string' && !issue.input.isWellFormed()
        ? { code: 'courseProblems.halfCharacter' }
        : undefined;
    default:
      return undefined;
  }
}

const types: Record<string, ProblemCode> = {
  string: 'courseProblems.noText',
  number: 'courseProblems.noNumber',
  int: 'courseProblems.noWholeNumber',
  boolean: 'courseProblems.neitherTrueNorFalse',
  array: 'courseProblems.noList',
  tuple: 'courseProblems.noList',
  object: 'courseProblems.noKeys',
};

function expectedText(expected: string): ProblemText | undefined {
  const code = types[expected];
  return code && { code };
}

const choicesText = (choices: readonly unknown[]): ProblemText => ({
  code: 'courseProblems.noneOf',
  values: { choices: choices.map(String).join(' | ') },
});

function tooSmallText(origin: string, least: number): ProblemText | undefined {
  if (origin === 'array') return { code: 'courseProblems.tooFew', values: { count: least } };
  if (origin !== 'string') return { code: 'courseProblems.tooSmall', values: { least } };
  return least === 1 ? { code: 'courseProblems.empty' } : undefined;
}

function tooBigText(origin: string, most: number): ProblemText {
  if (origin === 'array') return { code: 'courseProblems.tooMany', values: { count: most } };
  if (origin === 'string') return { code: 'courseProblems.tooLong', values: { count: most } };
  return { code: 'courseProblems.tooBig', values: { most } };
}

const patterns: Record<string, ProblemCode> = {
  [patternOf(label(9), '\n')]: 'courseProblems.invisibleCharacter',
  [patternOf(url, 'javascript:')]: 'courseProblems.wrongAddress',
  [patternOf(authoredCourse.shape.currency, '€')]: 'courseProblems.wrongCurrency',
  [String(comparablePart)]: 'courseProblems.nothingToRead',
};

/** Returns the pattern of a schema that a text does not match. */
function patternOf(schema: z.ZodMiniType, wrong: string): string {
  const [issue] = schema.safeParse(wrong).error?.issues ?? [];
  return issue?.code === 'invalid_format' ? (issue.pattern ?? '') : '';
}

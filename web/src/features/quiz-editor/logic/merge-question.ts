import { isBlank } from '#web/features/quiz-editor/logic/write-question';
import {
  schemeOf,
  type QuestionDraft,
  type Row,
} from '#web/features/quiz-editor/logic/question-draft';

/** The parts of a question that are merged and compared; the answer is one, because its fields depend on each other. */
export const questionParts = ['text', 'points', 'image', 'explanation', 'answer'] as const;
export type QuestionPart = (typeof questionParts)[number];

const plain = ['text', 'points', 'image', 'explanation'] as const;
const isPlain = (part: QuestionPart): part is (typeof plain)[number] => part !== 'answer';

const withoutIDs = (key: string, value: unknown) => (key === 'id' ? undefined : value);

/** Returns a text by which two drafts have the same part. */
function printOf(draft: QuestionDraft, part: QuestionPart): string {
  if (isPlain(part)) return draft[part];
  const { text: _text, points: _points, image: _image, explanation: _explanation, ...rest } = draft;
  const isUsed = (row: Row) => !isBlank(row);
  const lists = ['options', 'pairs', 'others', 'items', 'accepted', 'units'] as const;
  const used = Object.fromEntries(lists.map((list) => [list, draft[list].filter(isUsed)]));
  return JSON.stringify({ ...rest, ...used, scheme: schemeOf(draft) }, withoutIDs);
}

export const hasSamePart = (a: QuestionDraft, b: QuestionDraft, part: QuestionPart): boolean =>
  printOf(a, part) === printOf(b, part);

export const isSameQuestion = (a: QuestionDraft, b: QuestionDraft): boolean =>
  questionParts.every((part) => hasSamePart(a, b, part));

/** Returns a draft with a part of another one. */
export function withPart(
  draft: QuestionDraft,
  part: QuestionPart,
  { text, points, image, explanation, ...answer }: QuestionDraft,
): QuestionDraft {
  return isPlain(part)
    ? { ...draft, [part]: { text, points, image, explanation }[part] }
    : { ...draft, ...answer };
}

/** A draft, what it started from, and the parts that both sides changed differently. */
export type Merged = { base: QuestionDraft; draft: QuestionDraft; conflicts: QuestionPart[] };

/** Merges a draft with what is stored now: a part that only one side changed is taken from that side. */
export function mergeQuestion(
  base: QuestionDraft,
  draft: QuestionDraft,
  stored: QuestionDraft,
): Merged {
  const merged: Merged = { base, draft, conflicts: [] };
  for (const part of questionParts) {
    if (hasSamePart(base, stored, part)) continue;
    const isMine = !hasSamePart(base, draft, part);
    if (isMine && !hasSamePart(draft, stored, part)) {
      merged.conflicts.push(part);
      continue;
    }
    merged.base = withPart(merged.base, part, stored);
    if (!isMine) merged.draft = withPart(merged.draft, part, stored);
  }
  return merged;
}

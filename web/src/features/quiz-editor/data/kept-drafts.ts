import * as z from 'zod/mini';
import { questionType, scheme } from '@trellis/model/content/quiz';
import type { QuestionDraft } from '#web/features/quiz-editor/logic/question-draft';
import type { SettingEdits } from '#web/features/quiz-editor/logic/settings-draft';
import { localStorageItem } from '#web/shared/local-storage-item';

const row = z.object({ id: z.string(), text: z.string() });
const draft = z.object({
  type: questionType,
  text: z.string(),
  points: z.string(),
  image: z.string(),
  explanation: z.string(),
  options: z.array(
    z.extend(row, { isCorrect: z.boolean(), credit: z.string(), feedback: z.string() }),
  ),
  pairs: z.array(z.extend(row, { match: z.string() })),
  others: z.array(row),
  items: z.array(row),
  truth: z.enum(['', 'true', 'false']),
  accepted: z.array(row),
  number: z.string(),
  tolerance: z.string(),
  units: z.array(row),
  gaps: z.array(z.string()),
  scheme: z.enum(['', ...scheme.options]),
  matchesCase: z.boolean(),
  matchesAccents: z.boolean(),
});

const kept = z.object({
  /** What the draft started from. */
  base: draft,
  draft,
  /** The place of a question that was never saved: after this one, or at the end. Undefined for a stored one. */
  after: z.optional(z.nullable(z.string())),
});

/** An unsaved question on this device. */
export type KeptDraft = {
  base: QuestionDraft;
  draft: QuestionDraft;
  after?: string | null | undefined;
};
const ids = z.array(z.string());
const edit = z.object({ base: z.string(), value: z.string() });
const edits = z.record(z.string(), edit);

/** Returns stored data; nothing if it is missing or of another version of the app. */
function readItem<T>(item: ReturnType<typeof localStorageItem>, schema: z.ZodMiniType<T>) {
  try {
    return schema.parse(JSON.parse(item.read() ?? ''));
  } catch {
    return undefined;
  }
}

/**
 * Returns the unsaved questions and settings of a person in a quiz, on this device. They survive a reload, and are
 * removed when they are saved or discarded, and on signing out.
 */
export function keptDrafts(uid: string, quizID: string) {
  const list = localStorageItem(`mine.unsaved.quiz-drafts.${uid}.${quizID}`);
  const itemOf = (id: string) => localStorageItem(`mine.unsaved.quiz-draft.${uid}.${quizID}.${id}`);
  const settings = localStorageItem(`mine.unsaved.quiz-settings.${uid}.${quizID}`);
  const idsNow = () => readItem(list, ids) ?? [];
  return {
    /** Returns the ids of the questions with a draft. */
    ids: idsNow,
    read: (id: string): KeptDraft | undefined => readItem(itemOf(id), kept),
    keep(id: string, one: KeptDraft): void {
      if (!idsNow().includes(id)) list.write(JSON.stringify([...idsNow(), id]));
      itemOf(id).write(JSON.stringify(one));
    },
    remove(id: string): void {
      const others = idsNow().filter((one) => one !== id);
      list.write(others.length === 0 ? null : JSON.stringify(others));
      itemOf(id).write(null);
    },
    readSettings: (): SettingEdits => readItem(settings, edits) ?? {},
    keepSettings: (changed: SettingEdits): void =>
      settings.write(Object.keys(changed).length === 0 ? null : JSON.stringify(changed)),
  };
}
export type KeptDrafts = ReturnType<typeof keptDrafts>;

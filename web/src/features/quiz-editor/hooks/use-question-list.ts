import { useMemo, useState } from 'react';
import type { AnswerKey, Question, QuestionType } from '@trellis/model/content/quiz';
import { byOrder } from '@trellis/model/quiz/freeze';
import type { KeptDraft, KeptDrafts } from '#web/features/quiz-editor/data/kept-drafts';
import {
  createQuestion,
  deleteQuestion,
  moveQuestions,
  updateQuestion,
} from '#web/features/quiz-editor/data/question.commands';
import { reuseQuestions } from '#web/features/quiz-editor/data/reuse.commands';
import type { AfterSaving } from '#web/features/quiz-editor/hooks/use-question-saving';
import { hasSamePart, questionParts } from '#web/features/quiz-editor/logic/merge-question';
import {
  copyOf,
  newDraft,
  type QuestionDraft,
} from '#web/features/quiz-editor/logic/question-draft';
import { reorder, type Ordered } from '#web/features/quiz-editor/logic/question-order';
import { readQuestion } from '#web/features/quiz-editor/logic/read-question';
import { writeQuestion } from '#web/features/quiz-editor/logic/write-question';
import { t } from '#web/shared/i18n/locale';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { useCommand } from '#web/shared/use-command';

export type StoredQuestion = Question & { id: string };

/** A question in the list: stored, or begun on this device. */
export type ListedQuestion = {
  id: string;
  asked: StoredQuestion | null;
  key: AnswerKey | undefined;
  /** The stored question in the form of a draft. */
  stored: QuestionDraft | null;
  start: KeptDraft;
};

type Begun = { id: string; start: KeptDraft };
type Undo = { text: string; run: () => Promise<unknown> | void };

const startOf = (draft: QuestionDraft, after: string | null): KeptDraft => ({
  base: newDraft(draft.type),
  draft,
  after,
});

/** Returns the questions of a quiz in order, those begun here among them, and what can be done with them. */
export function useQuestionList(
  quizID: string,
  questions: StoredQuestion[],
  keys: ReadonlyMap<string, AnswerKey>,
  drafts: KeptDrafts,
) {
  const [begun, setBegun] = useState(() => keptBegun(questions, drafts));
  const [openID, setOpenID] = useState<string | null>(null);
  const [undo, setUndo] = useState<Undo | null>(null);
  const [said, setSaid] = useState('');
  const command = useCommand();
  const list = useMemo(() => listed(questions, keys, begun), [questions, keys, begun]);

  // Somebody else has deleted the open question: what was changed here is not.
  const lost = openID !== null && !list.some(({ id }) => id === openID) && drafts.read(openID);
  if (lost && openID !== null) setBegun((all) => [...all, { id: openID, start: lost }]);

  const begin = (draft: QuestionDraft, after: string | null) => {
    const id = crypto.randomUUID();
    setBegun((all) => [...all, { id, start: startOf(draft, after) }]);
    setOpenID(id);
    setUndo(null);
  };
  const forget = (id: string) => {
    drafts.remove(id);
    setBegun((all) => all.filter((one) => one.id !== id));
    setOpenID((now) => (now === id ? null : now));
  };
  const placed = (list: ListedQuestion[]): Ordered[] =>
    list.flatMap(({ id, asked }) => (asked ? [{ id, order: asked.order }] : []));

  const create = async (id: string, draft: QuestionDraft, among: ListedQuestion[]) => {
    const wanted = among.flatMap((one): Ordered[] =>
      one.id === id ? [{ id, order: 0 }] : placed([one]),
    );
    const changes = reorder(wanted);
    const mine = changes.find((one) => one.id === id) ?? { id, order: 0 };
    const others = changes.filter((one) => one.id !== id);
    return sentOrQueued(createQuestion(quizID, mine, writeQuestion(draft), others));
  };
  const report = (how: 'sent' | 'queued') =>
    setSaid(t(how === 'sent' ? 'quizEditor.saved' : 'quizEditor.queued'));

  const remove = (one: ListedQuestion) => {
    const draft = drafts.read(one.id);
    const before = list;
    forget(one.id);
    setUndo({
      text: t('quizEditor.deleted'),
      run: () => {
        setUndo(null);
        if (draft) drafts.keep(one.id, draft);
        if (one.stored === null) {
          setBegun((all) => [...all, { id: one.id, start: draft ?? one.start }]);
          return setOpenID(one.id);
        }
        const stored = one.stored;
        return command.run(async () => report(await create(one.id, stored, before)));
      },
    });
    if (one.asked !== null) void command.run(() => sentOrQueued(deleteQuestion(quizID, one.id)));
  };

  return {
    list,
    openID,
    undo,
    said,
    problem: command.problem,
    open: (id: string | null) => {
      // A question that was begun and left empty is none.
      setBegun((all) => all.filter((one) => one.id !== openID || drafts.ids().includes(one.id)));
      setOpenID(id);
      setSaid('');
    },
    add: (type: QuestionType, after: string | null = null) => begin(newDraft(type), after),
    duplicate: ({ id, stored, start }: ListedQuestion) =>
      begin(copyOf(drafts.read(id)?.draft ?? stored ?? start.draft), id),
    discard: (one: ListedQuestion) => {
      if (one.asked === null) return remove(one);
      const draft = drafts.read(one.id);
      drafts.remove(one.id);
      setOpenID(null);
      if (draft === undefined) return;
      setUndo({
        text: t('quizEditor.discarded'),
        run: () => {
          drafts.keep(one.id, draft);
          setUndo(null);
          setOpenID(one.id);
        },
      });
    },
    save: async (one: ListedQuestion, draft: QuestionDraft, base: QuestionDraft) => {
      setUndo(null);
      if (one.asked === null) return report(await create(one.id, draft, list));
      await updateQuestion(quizID, one.id, writeQuestion(draft), (now) =>
        questionParts.every(
          (part) => hasSamePart(now, base, part) || hasSamePart(now, draft, part),
        ),
      );
      report('sent');
    },
    saved: (one: ListedQuestion, then: AfterSaving, type: QuestionType) => {
      setBegun((all) => all.filter(({ id }) => id !== one.id));
      if (then === 'next') begin(newDraft(type), one.id);
      else setOpenID(null);
    },
    /** Copies questions of another quiz to the end of this one. */
    reuse: async (fromID: string, chosen: StoredQuestion[]) => {
      const copies = chosen.map((asked) => ({
        asked,
        copy: { id: crypto.randomUUID(), order: 0 },
      }));
      const changes = reorder([...placed(list), ...copies.map(({ copy }) => copy)]);
      const isCopy = (id: string) => copies.some(({ copy }) => copy.id === id);
      const reused = copies.map(({ asked, copy }) => ({
        asked,
        copy: changes.find(({ id }) => id === copy.id) ?? copy,
      }));
      const moved = changes.filter(({ id }) => !isCopy(id));
      const how = await sentOrQueued(reuseQuestions(quizID, fromID, reused, moved));
      setUndo(null);
      if (how === 'queued') report(how);
      else setSaid(t('quizEditor.reused', { count: chosen.length }));
    },
    move: (id: string, by: number) => {
      const order = placed(list);
      const from = order.findIndex((one) => one.id === id);
      const to = from + by;
      if (from === -1 || to < 0 || to >= order.length) return;
      const wanted = order.toSpliced(from, 1).toSpliced(to, 0, order[from]!);
      setSaid(t('quizEditor.moved', { place: to + 1, count: order.length }));
      void command.run(() => sentOrQueued(moveQuestions(quizID, reorder(wanted))));
    },
    remove,
  };
}
export type QuestionList = ReturnType<typeof useQuestionList>;

/** Returns the drafts of this device whose questions are not stored. */
const keptBegun = (questions: StoredQuestion[], drafts: KeptDrafts): Begun[] =>
  drafts.ids().flatMap((id) => {
    const start = drafts.read(id);
    return start === undefined || questions.some((one) => one.id === id) ? [] : [{ id, start }];
  });

function listed(
  questions: StoredQuestion[],
  keys: ReadonlyMap<string, AnswerKey>,
  begun: Begun[],
): ListedQuestion[] {
  const all: ListedQuestion[] = questions.toSorted(byOrder).map((asked) => {
    const key = keys.get(asked.id);
    const stored = readQuestion(asked, key);
    return { id: asked.id, asked, key, stored, start: { base: stored, draft: stored } };
  });
  for (const { id, start } of begun) {
    if (all.some((one) => one.id === id)) continue;
    const before = all.findIndex((one) => one.id === start.after);
    const at = before === -1 ? all.length : before + 1;
    all.splice(at, 0, { id, asked: null, key: undefined, stored: null, start });
  }
  return all;
}

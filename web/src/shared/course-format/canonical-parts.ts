import { arranged, itemKey, noArrangement } from '@trellis/model/content/arrangement';
import { byOrder as byQuestionOrder } from '@trellis/model/quiz/freeze';
import type {
  CourseParts,
  LessonPart,
  ModulePart,
  QuizPart,
} from '#web/shared/course-format/course-parts';

/** A lesson or quiz, with the place of its module; null without one. */
export type ItemPart = { module: number | null } & (
  | { kind: 'lesson'; item: LessonPart }
  | { kind: 'quiz'; item: QuizPart }
);

/** A course's modules and items in the order in which the outline shows them, without what is in the trash. */
export type CanonicalParts = { modules: ModulePart[]; items: ItemPart[] };

const byOrder = (a: { order: number; id: string }, b: { order: number; id: string }) =>
  a.order - b.order || (a.id < b.id ? -1 : 1);

/**
 * Returns modules and items in order: items without a module first, then module by module. An item whose module has been
 * deleted is hidden, so it becomes a draft without a module.
 */
export function canonicalParts(parts: CourseParts): CanonicalParts {
  const arrangement = parts.arrangement ?? noArrangement;
  const modules = arranged(parts.modules.toSorted(byOrder), ({ id }) => id, arrangement.modules);
  const places = new Map(modules.map(({ id }, place) => [id, place]));
  const items = arranged(itemsByKind(parts), keyOf, arrangement.items)
    .filter(({ item }) => item.status !== 'trashed')
    .map((one): ItemPart => {
      const { moduleID } = one.item;
      if (moduleID === null) return { ...one, module: null };
      const module = places.get(moduleID);
      return module === undefined ? hidden(one) : { ...one, module };
    });
  return {
    modules,
    items: items.toSorted((a, b) => (a.module ?? -1) - (b.module ?? -1)),
  };
}

type UnplacedItem = { kind: 'lesson'; item: LessonPart } | { kind: 'quiz'; item: QuizPart };

const itemsByKind = ({ lessons, quizzes }: CourseParts): UnplacedItem[] => [
  ...lessons.toSorted(byOrder).map((item) => ({ kind: 'lesson' as const, item })),
  ...quizzes.toSorted(byOrder).map((item) => ({ kind: 'quiz' as const, item: inOrder(item) })),
];

const inOrder = (quiz: QuizPart): QuizPart => ({
  ...quiz,
  asked: quiz.asked.toSorted((a, b) =>
    byQuestionOrder({ ...a.question, id: a.id }, { ...b.question, id: b.id }),
  ),
});

const keyOf = ({ kind, item }: UnplacedItem): string => itemKey({ kind, id: item.id });

const hidden = (one: UnplacedItem): ItemPart =>
  one.kind === 'lesson'
    ? { kind: 'lesson', module: null, item: { ...one.item, status: 'draft' } }
    : { kind: 'quiz', module: null, item: { ...one.item, status: 'draft' } };

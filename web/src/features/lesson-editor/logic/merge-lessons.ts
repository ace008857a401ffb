import { diff3Merge } from 'node-diff3';
import type { LessonDraft } from '@trellis/model/content/lesson-revision';
import {
  draftFields,
  isSameValue,
  type DraftField,
} from '#web/features/lesson-editor/logic/lesson-draft';
import {
  keepBoth,
  mergeTexts,
  type MergedPart,
} from '#web/features/lesson-editor/logic/merge-texts';

type ValueField = Exclude<DraftField, 'textContent'>;

/** A field that both sides changed differently. The text is in parts; other values are whole. */
export type LessonConflict =
  | { field: 'textContent'; parts: MergedPart[] }
  | { field: ValueField; mine: LessonDraft[ValueField]; theirs: LessonDraft[ValueField] };

/** `merged` has my version of whatever is in conflict. */
export type LessonMerge = { mine: LessonDraft; merged: LessonDraft; conflicts: LessonConflict[] };

/**
 * Merges two edits of a lesson, `base`, field by field (three-way merge): the text by block and line, the list of blocks
 * item by item, other fields as a whole.
 */
export function mergeLessons(
  base: LessonDraft,
  mine: LessonDraft,
  theirs: LessonDraft,
): LessonMerge {
  const conflicts: LessonConflict[] = [];
  const merged = { ...mine };
  const take = <Field extends DraftField>(field: Field, value: LessonDraft[Field]) => {
    merged[field] = value;
  };
  for (const field of draftFields) {
    if (isSameValue(mine[field], theirs[field]) || isSameValue(theirs[field], base[field]))
      continue;
    if (isSameValue(mine[field], base[field])) take(field, theirs[field]);
    else if (field === 'textContent') {
      const parts = mergeTexts(base.textContent, mine.textContent, theirs.textContent);
      if (parts.some(isConflict)) conflicts.push({ field, parts });
      else take(field, joinParts(parts));
    } else {
      const blocks = field === 'blocks' ? mergeBlocks(base, mine, theirs) : undefined;
      if (blocks) take('blocks', blocks);
      else conflicts.push({ field, mine: mine[field], theirs: theirs[field] });
    }
  }
  return { mine, merged, conflicts };
}

/** Returns whether a part of a merged text is a conflict. */
export const isConflict = (part: MergedPart): part is Exclude<MergedPart, { text: string }> =>
  !('text' in part);

const joinParts = (parts: MergedPart[]): string =>
  parts.map((part) => (isConflict(part) ? part.mine : part.text)).join('');

/** Returns the blocks of both sides; undefined if they changed the same block, or there would be too many. */
function mergeBlocks(base: LessonDraft, mine: LessonDraft, theirs: LessonDraft) {
  const [a, o, b] = [mine, base, theirs].map(({ blocks }) =>
    blocks.map((block) => JSON.stringify([block.kind, block.title, block.url, block.text])),
  ) as [string[], string[], string[]];
  const regions = diff3Merge(a, o, b, { excludeFalseConflicts: true });
  if (regions.some(({ conflict }) => conflict)) return undefined;
  const known = new Map([...b.map((key, index) => [key, theirs.blocks[index]!] as const)]);
  a.forEach((key, index) => known.set(key, mine.blocks[index]!));
  const blocks = regions.flatMap(({ ok }) => ok ?? []).map((key) => known.get(key)!);
  return blocks.length > 10 ? undefined : blocks;
}

/** Which version of a conflict is taken. `both`: mine, then theirs, for parts of the text. */
export type Choice = 'mine' | 'theirs' | 'both';

/**
 * Returns the lesson after each conflict was decided. `choices` are in the order of the conflicts, those of the text
 * in the order of its parts; an undecided one of the text keeps both, another mine.
 */
export function resolveMerge({ merged, conflicts }: LessonMerge, choices: Choice[]): LessonDraft {
  const left = [...choices];
  const resolved: Record<string, unknown> = { ...merged };
  for (const conflict of conflicts) {
    if (conflict.field === 'textContent') {
      resolved.textContent = conflict.parts
        .map((part) => (isConflict(part) ? chosenText(part, left.shift() ?? 'both') : part.text))
        .join('');
    } else if (left.shift() === 'theirs') resolved[conflict.field] = conflict.theirs;
  }
  return resolved as LessonDraft;
}

const chosenText = (part: { mine: string; theirs: string }, choice: Choice): string =>
  choice === 'both' ? keepBoth(part) : part[choice];

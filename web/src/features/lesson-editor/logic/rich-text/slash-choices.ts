import type { EditorState } from 'prosemirror-state';
import { isInTable } from '#web/features/lesson-editor/logic/rich-text/commands';
import { foldWithOrigins } from '#web/shared/fold-text';
import { t } from '#web/shared/i18n/locale';

const choices = [
  ...(['paragraph', 'heading', 'subheading', 'smallHeading'] as const),
  ...(['bulletList', 'orderedList', 'taskList', 'quote', 'codeBlock'] as const),
  ...(['image', 'table', 'displayFormula', 'formula', 'rule', 'footnote'] as const),
  ...(['note', 'tip', 'important', 'warning', 'caution'] as const),
];

export type SlashChoice = (typeof choices)[number];

const fold = (text: string) => foldWithOrigins(text).folded;

/** What a table cell can hold. */
const words = new Set<SlashChoice>(['image', 'formula', 'footnote']);

/** Returns the choices for the place of the caret whose names have a word that starts with the query. */
export function slashChoices(query: string, state: EditorState): SlashChoice[] {
  const wanted = fold(query);
  const isOfWords = isInTable(state);
  return choices.filter((choice) => {
    if (isOfWords && !words.has(choice)) return false;
    const name = fold(t(`richText.tool.${choice}`));
    return name.startsWith(wanted) || name.includes(` ${wanted}`);
  });
}

/** Returns the id of an option of a list, for `aria-activedescendant`. */
export const optionID = (list: string, index: number) => `${list}-${index}`;

import type { Mistake } from '#web/features/quiz-editor/logic/question-checks';
import { t } from '#web/shared/i18n/locale';

/** Returns what is wrong at a place, in the language of teachers; undefined if nothing is. */
export function mistakeAt(mistakes: Mistake[], at: string): string | undefined {
  const found = mistakes.find((one) => one.at === at);
  return found && t(`quizEditor.mistake.${found.kind}`);
}

/** Shows what is wrong with a group of fields. */
export function GroupMistake({ mistakes, at }: { mistakes: Mistake[]; at: string }) {
  const text = mistakeAt(mistakes, at);
  return text === undefined ? null : (
    <p className="small group-mistake" data-wrong>
      {text}
    </p>
  );
}

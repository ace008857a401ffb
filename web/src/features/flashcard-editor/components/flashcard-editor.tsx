import { useState, type ReactNode } from 'react';
import { Skeleton } from '#web/design-system/skeleton';
import { Deck } from '#web/features/flashcard-editor/components/deck';
import { deleteCardFlags } from '#web/features/flashcard-editor/data/card-flags.commands';
import { useCardFlags } from '#web/features/flashcard-editor/data/card-flags.queries';
import { pastedTable } from '#web/features/flashcard-editor/data/kept-card-drafts';
import { useFlashcards } from '#web/data/flashcard.queries';
import { useDeckEditing } from '#web/features/flashcard-editor/hooks/use-deck-editing';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './flashcard-editor.css';

/**
 * Shows the flashcards of a course as a table. Reads: one per card of the first page, and one per other card once somebody asks
 * for more, searches, filters, sorts or adds a table; one per report of a learner; saving a card reads it again.
 */
export function FlashcardEditor(props: {
  uid: string;
  courseID: string;
  language: string | undefined;
  /** How many cards the course has, as far as is known. */
  total: number;
  /** What else can be done with all cards. */
  tools?: ReactNode;
}) {
  const { uid, courseID, language, total, tools } = props;
  const live = useFlashcards(courseID);
  const flags = useCardFlags(courseID);
  const isSettled = live.status === 'ready' && !live.isPending && !live.isFromCache;
  const editing = useDeckEditing({ uid, courseID }, isSettled ? live.value.items : undefined);
  const [pasted] = useState(() => pastedTable(uid, courseID));
  if (live.status !== 'ready' || editing === undefined) {
    const skeleton = <Skeleton height="40rem" label={t('state.loading')} />;
    return live.status === 'ready' ? skeleton : <StateNotice {...live} skeleton={skeleton} />;
  }
  return (
    <Deck
      {...{ courseID, language, total, editing, pasted, tools }}
      pages={live.value}
      isPending={live.isPending === true}
      flags={valueOf(flags) ?? []}
      onFlagsDone={(flagIDs) => deleteCardFlags(courseID, flagIDs)}
    />
  );
}

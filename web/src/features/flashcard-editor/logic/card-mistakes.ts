import { contentOf, type CardDraft } from '#web/features/flashcard-editor/logic/card-draft';
import { mistakesInCard, type CardMistake } from '#web/shared/flashcards/card-mistakes';

/** Returns what is wrong with a card as it is edited, at most one mistake a field. */
export const mistakesIn = (draft: CardDraft): CardMistake[] => mistakesInCard(contentOf(draft));

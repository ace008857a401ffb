import { useEffect, useMemo } from 'react';
import type { LearnerCards } from '#web/data/cards/card-schedule.queries';
import type { Deck } from '#web/data/cards/deck.queries';
import { goneCards } from '#web/features/review/logic/gone-cards';
import { questionsOf, type Question } from '#web/features/review/logic/question';

/** Returns the questions of courses. Notes in the log which scheduled ones no longer exist, so that they are due nowhere. */
export function useReviewDeck(cards: LearnerCards, deck: Deck): Question[] {
  const questions = useMemo(() => questionsOf(deck.courses), [deck]);
  useEffect(() => {
    const whole = new Set(
      deck.courses.filter(({ isWhole }) => isWhole).map(({ courseID }) => courseID),
    );
    const existing = new Set(questions.map(({ key }) => key));
    const gone = goneCards(cards.schedule.states, existing, whole);
    if (gone.length > 0) cards.append(gone.map((key) => ({ kind: 'forget', key })));
    // Once for each deck: reviewing changes no card.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [deck, questions]);
  return questions;
}

import { flashcard } from '@trellis/model/content/flashcard';
import { flashcardsByAge } from '@trellis/model/queries';
import { useLivePages } from '#web/firebase/live-pages';

/** How many cards are read and shown at once. */
export const pageSize = 100;

/** Returns the flashcards of a course, oldest first, page by page: one read each. */
export const useFlashcards = (courseID: string) =>
  useLivePages(flashcardsByAge(courseID, pageSize), flashcard);

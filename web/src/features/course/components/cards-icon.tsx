import { Drawing } from '#web/design-system/icon';

/** Shows a decorative icon of flashcards. */
export const CardsIcon = () => <Drawing className="icon" path="M9 7h11v13H9zM5 16V4h11" />;

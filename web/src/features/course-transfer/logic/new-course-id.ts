/** Returns a random id. It is part of other ids, so it has no `_` (see `isNewPartOfIDs` in the rules). */
export const newCourseID = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 20);

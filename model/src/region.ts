/**
 * The region of the functions: next to the database, as its triggers require. Callers need it too.
 */
export const region = 'europe-west1';

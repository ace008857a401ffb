/** Where the functions run: next to the database, whose triggers run nowhere else. Who calls one has to know. */
export const region = 'europe-west1';

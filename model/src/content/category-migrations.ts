import { noLocalNames } from '#model/content/local-names';
import type { Migration } from '#model/stored';

/** A category had one name, whatever its reader's language. */
export const categoriesHaveLocalNames: Migration = {
  number: 1,
  isDue: (fields) => 'name' in fields && 'slug' in fields && !('names' in fields),
  lift: (fields) => ({ ...fields, names: noLocalNames }),
};

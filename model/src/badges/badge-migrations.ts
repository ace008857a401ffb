import { noLocalNames } from '#model/content/local-names';
import { isFields, type Migration, type StoredFields } from '#model/stored';

const noTexts = { names: noLocalNames, descriptions: noLocalNames };

const lacksTexts = (fields: StoredFields): boolean =>
  'name' in fields && 'criteria' in fields && !('names' in fields && 'descriptions' in fields);

const withTexts = (fields: StoredFields): StoredFields => ({ ...noTexts, ...fields });

/** A badge had one name and one description, whatever its reader's language. */
export const badgesHaveLocalTexts: Migration = {
  number: 1,
  isDue: lacksTexts,
  lift: withTexts,
};

const isOldBadge = (value: unknown): value is StoredFields => isFields(value) && lacksTexts(value);

/** The same for the badges in the list of all badges. */
export const listedBadgesHaveLocalTexts: Migration = {
  number: 1,
  isDue: ({ badges }) => isFields(badges) && Object.values(badges).some(isOldBadge),
  lift: ({ badges, ...fields }) => ({
    ...fields,
    badges: Object.fromEntries(
      Object.entries(isFields(badges) ? badges : {}).map(([id, each]) => [
        id,
        isOldBadge(each) ? withTexts(each) : each,
      ]),
    ),
  }),
};

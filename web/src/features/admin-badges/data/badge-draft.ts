import { badge, type Badge } from '@trellis/model/badges/badge';
import { wellFormed } from '@trellis/model/text/well-formed';
import { locales, type Locale } from '#web/shared/i18n/locale';
import { slugOf } from '#web/shared/slug-of';

/** The fields of a badge's form that have no language. */
export const plainFields = ['name', 'description', 'imageUrl', 'xpReward', 'criteria'] as const;

/** All fields of a badge's form: a text in one language is a field of its own. */
export const badgeFields = [
  ...plainFields,
  ...locales.flatMap((language) => [nameIn(language), descriptionIn(language)]),
];
export type BadgeField = (typeof badgeFields)[number];

/** Returns the field of the name in a language. */
export function nameIn<L extends Locale>(language: L): `name.${L}` {
  return `name.${language}`;
}

/** Returns the field of the description in a language. */
export function descriptionIn<L extends Locale>(language: L): `description.${L}` {
  return `description.${language}`;
}

/** The form state of a badge. */
export type BadgeDraft = Record<BadgeField, string>;

export const newDraft: BadgeDraft = {
  name: '',
  description: '',
  imageUrl: '',
  xpReward: '20',
  criteria: '',
  'name.en': '',
  'name.ar': '',
  'description.en': '',
  'description.ar': '',
};

export const draftOf = (saved: Badge): BadgeDraft => ({
  name: saved.name,
  description: saved.description,
  imageUrl: saved.imageUrl,
  xpReward: String(saved.xpReward),
  criteria: saved.criteria,
  'name.en': saved.names.en,
  'name.ar': saved.names.ar,
  'description.en': saved.descriptions.en,
  'description.ar': saved.descriptions.ar,
});

/** Returns the badge described by a draft. Throws if it is invalid. */
export function badgeOf(draft: BadgeDraft): Badge {
  const { name, description, imageUrl, xpReward, criteria, ...local } = wellFormed(draft);
  return badge.parse({
    ...{ name, description, imageUrl, criteria, xpReward: Number(xpReward) },
    names: { en: local['name.en'], ar: local['name.ar'] },
    descriptions: { en: local['description.en'], ar: local['description.ar'] },
  });
}

const isFilled = (text: string): boolean => text.trim() !== '';

/** Returns the languages in which a badge has no name, or lacks the description that it has by default. */
export const languagesMissing = (draft: BadgeDraft): Locale[] =>
  locales.filter(
    (language) =>
      !isFilled(draft[nameIn(language)]) ||
      (isFilled(draft.description) && !isFilled(draft[descriptionIn(language)])),
  );

export const isSameDraft = (a: BadgeDraft, b: BadgeDraft): boolean =>
  badgeFields.every((field) => a[field] === b[field]);

/** Returns an id for a name; one made of character codes if the name has no Latin letters. */
export function idFor(name: string): string {
  const characters = [...name.trim()];
  if (characters.length === 0) return '';
  const sum = characters.reduce((hash, c) => (hash * 31 + (c.codePointAt(0) ?? 0)) % 36 ** 5, 7);
  return slugOf(name, `badge-${sum.toString(36)}`);
}

/** Ids that are reserved for other pages. */
const taken = ['new'];

/** Returns whether a badge can have this id; the rules agree (`isNewID`). */
export const isBadgeID = (id: string): boolean =>
  /^[A-Za-z0-9_-]{1,128}$/.test(id) && !(id in Object.prototype) && !taken.includes(id);

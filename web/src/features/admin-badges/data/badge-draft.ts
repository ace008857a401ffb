import { badge, type Badge } from '@trellis/model/badges/badge';
import { wellFormed } from '@trellis/model/text/well-formed';
import { badgeFields, type BadgeField } from '#web/features/admin-badges/data/badge-changes';

/** The form state of a badge. */
export type BadgeDraft = Record<BadgeField, string>;

export const newDraft: BadgeDraft = {
  name: '',
  description: '',
  imageUrl: '',
  xpReward: '20',
  criteria: '',
};

export const draftOf = (saved: Badge): BadgeDraft => ({
  ...saved,
  xpReward: String(saved.xpReward),
});

/** Returns the badge described by a draft. Throws if it is invalid. */
export const badgeOf = (draft: BadgeDraft): Badge =>
  badge.parse({ ...wellFormed(draft), xpReward: Number(draft.xpReward) });

export const isSameDraft = (a: BadgeDraft, b: BadgeDraft): boolean =>
  badgeFields.every((field) => a[field] === b[field]);

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);

/** Returns an id for a name; one made of character codes if the name has no Latin letters. */
export function idFor(name: string): string {
  const characters = [...name.trim()];
  if (characters.length === 0) return '';
  const sum = characters.reduce((hash, c) => (hash * 31 + (c.codePointAt(0) ?? 0)) % 36 ** 5, 7);
  return slugOf(name) || `badge-${sum.toString(36)}`;
}

/** Ids that are reserved for other pages. */
const taken = ['new'];

/** Returns whether a badge can have this id; the rules agree (`isNewID`). */
export const isBadgeID = (id: string): boolean =>
  /^[A-Za-z0-9_-]{1,128}$/.test(id) && !(id in Object.prototype) && !taken.includes(id);

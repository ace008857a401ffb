import { badge, type Badge } from '@trellis/model/badges/badge';
import { wellFormed } from '@trellis/model/text/well-formed';
import { badgeFields, type BadgeField } from '#web/features/admin-badges/data/badge-changes';

/** A badge as it is being written: what the fields of the form hold. */
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

/** The badge that a draft describes. Throws where it describes none. */
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

/** The id that is proposed for a name. A name without Latin letters has one made of its characters. */
export function idFor(name: string): string {
  const characters = [...name.trim()];
  if (characters.length === 0) return '';
  const sum = characters.reduce((hash, c) => (hash * 31 + (c.codePointAt(0) ?? 0)) % 36 ** 5, 7);
  return slugOf(name) || `badge-${sum.toString(36)}`;
}

/** Addresses that stand for something else. */
const taken = ['new'];

/** Whether a badge may be kept under this id, as the rules have it (`isNewID`). */
export const isBadgeID = (id: string): boolean =>
  /^[A-Za-z0-9_-]{1,128}$/.test(id) && !(id in Object.prototype) && !taken.includes(id);

import { badge } from '@trellis/model/badges/badge';
import { isBadgeID } from '#web/features/admin-badges/data/badge-draft';
import { mistakeIn } from '#web/features/admin-badges/data/criteria-mistake';
import type { TextKey } from '#web/shared/i18n/locale';

const { shape } = badge;
const texts = { names: shape.names.shape, descriptions: shape.descriptions.shape };
const when = (isGood: boolean, mistake: TextKey) => (isGood ? undefined : mistake);

/** Returns the validation errors of a badge's fields. */
export const badgeChecks = {
  name: (value: string) =>
    when(shape.name.safeParse(value).success, value ? 'form.odd' : 'admin.badge.nameMissing'),
  id: (value: string) => when(isBadgeID(value), 'admin.badge.idWrong'),
  description: (value: string) => when(shape.description.safeParse(value).success, 'form.odd'),
  'name.en': (value: string) => when(texts.names.en.safeParse(value).success, 'form.odd'),
  'description.en': (value: string) =>
    when(texts.descriptions.en.safeParse(value).success, 'form.odd'),
  'name.ar': (value: string) => when(texts.names.ar.safeParse(value).success, 'form.odd'),
  'description.ar': (value: string) =>
    when(texts.descriptions.ar.safeParse(value).success, 'form.odd'),
  criteria: (value: string) =>
    when(mistakeIn(value) === null, 'admin.criteria.refused') ??
    when(shape.criteria.safeParse(value).success, 'admin.criteria.tooLong'),
  xpReward: (value: string) =>
    when(
      value !== '' && shape.xpReward.safeParse(Number(value)).success,
      'admin.badge.xpRewardWrong',
    ),
  imageUrl: (value: string) =>
    when(shape.imageUrl.safeParse(value).success, 'admin.badge.imageWrong'),
};

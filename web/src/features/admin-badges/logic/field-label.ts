import { plainFields, type BadgeField } from '#web/features/admin-badges/data/badge-draft';
import { languageName, t } from '#web/shared/i18n/locale';

/** Returns what a field of a badge is called, such as “Name in Arabic”. */
export function fieldLabel(field: BadgeField): string {
  const plain = plainFields.find((each) => each === field);
  if (plain !== undefined) return t(`admin.badge.${plain}`);
  const [text, language] = field.split('.');
  return t(text === 'name' ? 'admin.badge.nameIn' : 'admin.badge.descriptionIn', {
    language: languageName(language ?? ''),
  });
}

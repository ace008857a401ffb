import type { ComponentProps } from 'react';
import { Choice } from '#web/design-system/field';
import { useCategories } from '#web/data/category.queries';
import { valueOf } from '#web/firebase/query-state';
import { localTextOf } from '#web/shared/local-text';
import { t } from '#web/shared/i18n/locale';

/** Offers the school's categories, one read each, and the current one if it is none of them. */
export function CategoryChoice(props: ComponentProps<typeof Choice> & { value: string }) {
  const live = useCategories();
  const categories = valueOf(live) ?? [];
  const { value } = props;
  const isKnown = value === '' || categories.some(({ name }) => name === value);
  const state =
    live.status === 'loading'
      ? t('state.loading')
      : live.status === 'ready'
        ? props.hint
        : t('studio.category.failed');
  return (
    <Choice {...props} hint={state}>
      {value === '' && <option value="">{t('studio.category.choose')}</option>}
      {!isKnown && <option value={value}>{value}</option>}
      {categories.map(({ id, name, names }) => (
        <option key={id} value={name}>
          {localTextOf(names, name).text}
        </option>
      ))}
    </Choice>
  );
}

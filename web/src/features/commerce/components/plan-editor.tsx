import { useCatalog } from '#web/data/catalog.queries';
import { useCategories } from '#web/data/category.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { PlanForm } from '#web/features/commerce/components/plan-form';
import { usePlan } from '#web/features/commerce/data/plan.queries';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { localTextOf } from '#web/shared/local-text';
import { StateNotice } from '#web/shared/query-state-notice';

/** Edits a plan, or makes one. Reads: the plan, the catalogue, one per category. */
export function PlanEditor(props: { planID: string; isNew: boolean; onSaved?: () => void }) {
  const { planID, isNew, onSaved } = props;
  const plan = usePlan(isNew ? null : planID);
  const catalog = useCatalog();
  const categories = useCategories();
  const skeleton = <Skeleton height="40rem" label={t('state.loading')} />;
  if (!isNew && plan.status !== 'ready') return <StateNotice {...plan} skeleton={skeleton} />;
  if (catalog.status !== 'ready') return <StateNotice {...catalog} skeleton={skeleton} />;
  if (categories.status !== 'ready') return <StateNotice {...categories} skeleton={skeleton} />;
  return (
    <PlanForm
      planID={planID}
      {...(plan.status === 'ready' && !isNew && { plan: plan.value })}
      courses={catalog.value
        .filter(({ id, price }) => price > 0 || valueOf(plan)?.courseIDs.includes(id))
        .map(({ id, title }) => ({ id, name: title }))}
      categories={categories.value.map(({ id, name, names }) => ({
        id,
        name: localTextOf(names, name).text,
      }))}
      {...(onSaved && { onSaved })}
    />
  );
}

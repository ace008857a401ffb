import { useCardSchedule } from '#web/data/cards/card-schedule.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { OptionsForm } from '#web/features/card-options/components/options-form';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Edits a learner's options of flashcard review; each change is an entry of their review log. */
export function CardOptions({ uid }: { uid: string }) {
  const cards = useCardSchedule(uid);
  if (cards.status !== 'ready') {
    const skeleton = <Skeleton height="36rem" label={t('state.loading')} />;
    return <StateNotice {...cards} skeleton={skeleton} />;
  }
  const { schedule, append, flush } = cards.value;
  return (
    <OptionsForm
      options={schedule.options}
      save={async (options) => {
        append([{ kind: 'options', options }]);
        flush();
        return Promise.resolve(navigator.onLine ? 'done' : 'queued');
      }}
    />
  );
}

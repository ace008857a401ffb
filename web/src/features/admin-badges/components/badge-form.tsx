import type { Badge } from '@trellis/model/badges/badge';
import { badgeChecks } from '#web/features/admin-badges/logic/badge-checks';
import { BadgeConflict } from '#web/features/admin-badges/components/badge-conflict';
import { BadgeFields } from '#web/features/admin-badges/components/badge-fields';
import { useBadgeDraft } from '#web/features/admin-badges/hooks/use-badge-draft';
import { saveBadge } from '#web/features/admin-badges/data/badge.commands';
import { badgeOf, draftOf } from '#web/features/admin-badges/data/badge-draft';
import { FormNotice } from '#web/shared/form-notice';
import { t } from '#web/shared/i18n/locale';
import { UnsavedGuard } from '#web/shared/unsaved-guard';
import { useForm, type FormState } from '#web/shared/use-form';

/** Shows the form of a badge; a new one without `badgeID`. `saved` is its current stored version. */
export function BadgeForm(props: {
  badgeID?: string;
  saved: Badge | null;
  /** Whether it has just been created. */
  isFresh?: boolean;
  onMade?: (badgeID: string) => void;
}) {
  const { badgeID, saved, isFresh = false, onMade } = props;
  const writing = useBadgeDraft(badgeID ?? '', saved);
  const { base, isDirty, theirs } = writing;
  const { form, field, state, problem } = useForm({
    checks: badgeChecks,
    submit: async ({ id, ...values }) => {
      const after = badgeOf(values);
      writing.write(draftOf(after));
      await saveBadge(badgeID ?? id, base, after);
      if (badgeID !== undefined) return writing.settle(after);
      writing.open(null);
      onMade?.(id);
    },
    problems: {
      'already-exists': { field: 'id', text: 'admin.badge.idTaken' },
      conflict: 'admin.conflict.refused',
    },
  });
  const giveUp = () => writing.open(saved);
  return (
    <form className="stack badge-form" {...form}>
      {writing.wasKept && <p className="notice">{t('admin.badge.kept')}</p>}
      {theirs !== undefined && (
        <BadgeConflict
          base={base}
          theirs={theirs}
          onTakeTheirs={() => writing.open(theirs)}
          onKeepMine={writing.keepMine}
        />
      )}
      <BadgeFields field={field} writing={writing} isNew={badgeID === undefined} />
      <FormNotice
        state={noticeOf(state, isDirty, isFresh)}
        problem={problem}
        done={t('admin.badge.saved')}
      />
      <div className="row">
        <button className="button primary" disabled={state === 'running' || theirs !== undefined}>
          {t('form.save')}
        </button>
        {isDirty && (
          <button type="button" className="button" onClick={giveUp}>
            {t('admin.badge.discard')}
          </button>
        )}
      </div>
      <UnsavedGuard
        isDirty={isDirty}
        texts={{
          title: t('admin.unsaved.title'),
          text: t('admin.unsaved.text'),
          leave: t('admin.unsaved.leave'),
          stay: t('admin.unsaved.stay'),
        }}
        onLeave={giveUp}
      />
    </form>
  );
}

/** Confirms only the version that is shown. */
function noticeOf(state: FormState, isDirty: boolean, isFresh: boolean): FormState {
  if (isDirty) return state === 'done' ? 'idle' : state;
  return isFresh && state === 'idle' ? 'done' : state;
}

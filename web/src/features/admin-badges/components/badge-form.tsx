import { useState } from 'react';
import { badge, type Badge } from '@trellis/model/progress/badge';
import { Field, TextArea } from '#web/design-system/field';
import { BadgeConflict } from '#web/features/admin-badges/components/badge-conflict';
import { BadgePicture } from '#web/features/admin-badges/components/badge-picture';
import { CriteriaField } from '#web/features/admin-badges/components/criteria-field';
import { Qualifying } from '#web/features/admin-badges/components/qualifying';
import { useBadgeDraft } from '#web/features/admin-badges/components/use-badge-draft';
import { saveBadge } from '#web/features/admin-badges/data/badge.commands';
import { badgeOf, draftOf, idFor, isBadgeID } from '#web/features/admin-badges/data/badge-draft';
import { mistakeIn } from '#web/features/admin-badges/data/criteria-mistake';
import { FormNotice } from '#web/shared/form-notice';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { UnsavedGuard } from '#web/shared/unsaved-guard';
import { useForm } from '#web/shared/use-form';

const { shape } = badge;
const when = (isGood: boolean, mistake: TextKey) => (isGood ? undefined : mistake);

const checks = {
  name: (value: string) =>
    when(shape.name.safeParse(value).success, value ? 'form.odd' : 'admin.badge.nameMissing'),
  id: (value: string) => when(isBadgeID(value), 'admin.badge.idWrong'),
  description: (value: string) => when(shape.description.safeParse(value).success, 'form.odd'),
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

/** A badge to be written: a new one where there is no `badgeID`. `saved` is how it stands now. */
export function BadgeForm(props: {
  badgeID?: string;
  saved: Badge | null;
  /** Whether it has only just been made. */
  isFresh?: boolean;
  onMade?: (badgeID: string) => void;
}) {
  const { badgeID, saved, isFresh = false, onMade } = props;
  const writing = useBadgeDraft(badgeID ?? '', saved);
  const { base, draft, isDirty, theirs, write } = writing;
  const [isNew] = useState(badgeID === undefined);
  const id = badgeID ?? writing.id ?? idFor(draft.name);
  const { form, field, state, problem } = useForm({
    checks,
    submit: async (values) => {
      const after = badgeOf(values);
      write(draftOf(after));
      await saveBadge(badgeID ?? values.id, base, after);
      if (isNew) writing.open(null);
      else writing.settle(after);
      if (isNew) onMade?.(values.id);
    },
    problems: {
      'already-exists': { field: 'id', text: 'admin.badge.idTaken' },
      conflict: 'admin.conflict.refused',
    },
  });
  const controlled = (name: keyof typeof draft) => {
    const { onChange, ...rest } = field(name);
    return {
      ...rest,
      value: draft[name],
      onChange: (event: Parameters<typeof onChange>[0]) => {
        write({ [name]: event.currentTarget.value });
        onChange(event);
      },
    };
  };
  const idField = field('id');
  const criteria = field('criteria');

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
      <Field {...controlled('name')} label={t('admin.badge.name')} maxLength={60} />
      {isNew && (
        <Field
          {...idField}
          label={t('admin.badge.id')}
          hint={t('admin.badge.idHint')}
          value={id}
          onChange={(event) => {
            writing.writeID(event.currentTarget.value);
            idField.onChange(event);
          }}
          maxLength={128}
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
        />
      )}
      <TextArea
        {...controlled('description')}
        label={t('admin.badge.description')}
        hint={t('admin.badge.descriptionHint')}
        maxLength={500}
      />
      <CriteriaField
        field={criteria}
        value={draft.criteria}
        onWrite={(text) => write({ criteria: text })}
      />
      <Qualifying criteria={draft.criteria.trim()} />
      <Field
        {...controlled('xpReward')}
        label={t('admin.badge.xpReward')}
        hint={t('admin.badge.xpRewardHint')}
        type="number"
        inputMode="numeric"
        min={0}
        max={10_000}
        step={1}
      />
      <div className="badge-image">
        <BadgePicture url={draft.imageUrl.trim()} isLarge />
        <Field
          {...controlled('imageUrl')}
          label={t('admin.badge.imageUrl')}
          hint={t('admin.badge.imageHint')}
          maxLength={2000}
          dir="ltr"
          spellCheck={false}
        />
      </div>
      <FormNotice
        state={isFresh && !isDirty && state === 'idle' ? 'done' : state}
        problem={problem}
        done={t('admin.badge.saved')}
      />
      <div className="row">
        <button className="button primary" disabled={state === 'running' || theirs !== undefined}>
          {t('form.save')}
        </button>
        {isDirty && (
          <button type="button" className="button" onClick={() => writing.open(saved)}>
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
        onLeave={() => writing.open(saved)}
      />
    </form>
  );
}

import { badge } from '@trellis/model/badges/badge';
import { Field, TextArea } from '#web/design-system/field';
import type { badgeChecks } from '#web/features/admin-badges/logic/badge-checks';
import { BadgePicture } from '#web/features/admin-badges/components/badge-picture';
import { CriteriaField } from '#web/features/admin-badges/components/criteria-field';
import { LanguageFields } from '#web/features/admin-badges/components/language-fields';
import { Qualifying } from '#web/features/admin-badges/components/qualifying';
import type { BadgeWriting } from '#web/features/admin-badges/hooks/use-badge-draft';
import { idFor, type BadgeField } from '#web/features/admin-badges/data/badge-draft';
import { t } from '#web/shared/i18n/locale';
import { longestOf } from '#web/shared/longest-of';
import type { useForm } from '#web/shared/use-form';

const { shape } = badge;

type Tie = ReturnType<typeof useForm<keyof typeof badgeChecks>>['field'];

/** Shows the fields of a badge; the id only for a new one. */
export function BadgeFields(props: { field: Tie; writing: BadgeWriting; isNew: boolean }) {
  const { field, writing, isNew } = props;
  const { draft, write } = writing;
  const written = (name: BadgeField) => {
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
  return (
    <>
      <Field {...written('name')} label={t('admin.badge.name')} maxLength={longestOf(shape.name)} />
      {isNew && <IDField tie={field('id')} writing={writing} />}
      <TextArea
        {...written('description')}
        label={t('admin.badge.description')}
        hint={t('admin.badge.descriptionHint')}
        maxLength={longestOf(shape.description)}
      />
      <LanguageFields draft={draft} written={written} />
      <CriteriaField
        field={field('criteria')}
        value={draft.criteria}
        onWrite={(text) => write({ criteria: text })}
      />
      <Qualifying criteria={draft.criteria.trim()} />
      <Field
        {...written('xpReward')}
        label={t('admin.badge.xpReward')}
        hint={t('admin.badge.xpRewardHint')}
        type="number"
        inputMode="numeric"
        min={0}
        max={10_000}
        step={1}
      />
      <div className="badge-picture-fields">
        <BadgePicture url={draft.imageUrl.trim()} isLarge />
        <Field
          {...written('imageUrl')}
          label={t('admin.badge.imageUrl')}
          hint={t('admin.badge.imageHint')}
          maxLength={longestOf(shape.imageUrl)}
          dir="ltr"
          spellCheck={false}
        />
      </div>
    </>
  );
}

/** Derived from the name until it is edited. */
function IDField({ tie, writing }: { tie: ReturnType<Tie>; writing: BadgeWriting }) {
  const { id, draft, writeID } = writing;
  return (
    <Field
      {...tie}
      label={t('admin.badge.id')}
      hint={t('admin.badge.idHint')}
      value={id ?? idFor(draft.name)}
      onChange={(event) => {
        writeID(event.currentTarget.value);
        tie.onChange(event);
      }}
      maxLength={128}
      dir="ltr"
      spellCheck={false}
      autoComplete="off"
    />
  );
}

import { useState } from 'react';
import { Field } from '#web/design-system/field';
import { tie } from '#web/features/course-editor/components/settings-field';
import { SlugNotice } from '#web/features/course-editor/components/slug-notice';
import type { SettingsForm } from '#web/features/course-editor/hooks/use-settings-form';
import { useSlugCheck } from '#web/features/course-editor/hooks/use-slug-check';
import { slugOf } from '#web/shared/slug-of';
import { t } from '#web/shared/i18n/locale';

/** Edits a course's slug, and says while it is typed whether it is free. */
export function SlugField({ form, courseID }: { form: SettingsForm; courseID: string }) {
  const [isVisited, setVisited] = useState(false);
  const slug = form.draft.slug.trim();
  const derived = slugOf(form.draft.title, slug);
  const isChanged = slug !== form.theirs.slug;
  const state = useSlugCheck(slug, courseID, isVisited || isChanged);
  return (
    <div className="stack slug-field">
      <Field
        {...tie(form, 'slug', t('studio.hint.slug'))}
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="none"
        onFocus={() => setVisited(true)}
      />
      <SlugNotice slug={slug} state={state} isChanged={isChanged} />
      {derived !== slug && (
        <button type="button" className="button" onClick={() => form.write({ slug: derived })}>
          {t('studio.slug.derive', { slug: derived })}
        </button>
      )}
    </div>
  );
}

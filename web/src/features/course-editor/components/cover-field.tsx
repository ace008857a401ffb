import { useState } from 'react';
import { authoredCourse } from '@trellis/model/content/course';
import { Field } from '#web/design-system/field';
import { tie } from '#web/features/course-editor/components/settings-field';
import type { SettingsForm } from '#web/features/course-editor/hooks/use-settings-form';
import { t } from '#web/shared/i18n/locale';

/** Edits the address of a course's cover picture, and shows the picture, or that it cannot be loaded. */
export function CoverField({ form }: { form: SettingsForm }) {
  const [broken, setBroken] = useState<string>();
  const url = form.draft.thumbnailUrl.trim();
  const isAddress = url !== '' && authoredCourse.shape.thumbnailUrl.safeParse(url).success;
  const isBroken = isAddress && url === broken;
  return (
    <div className="cover-field">
      <div className="cover-preview">
        {isAddress && !isBroken ? (
          <img
            key={url}
            src={url}
            alt={t('studio.cover.alt')}
            width={320}
            height={180}
            referrerPolicy="no-referrer"
            onError={() => setBroken(url)}
          />
        ) : (
          <span className="small quiet">{t('studio.cover.none')}</span>
        )}
      </div>
      <div>
        <Field
          {...tie(form, 'thumbnailUrl', t('studio.hint.thumbnailUrl'))}
          type="url"
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
        />
        <p role="status" className="small mistake">
          {isBroken && t('studio.cover.broken')}
        </p>
      </div>
    </div>
  );
}

import { useState } from 'react';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { t } from '#web/shared/i18n/locale';
import { OptionalPart } from '#web/shared/optional-part';

const ImportDialog = lazyWithTexts(['file-import', 'review-import'], async () => {
  const module = await import('#web/features/review-import/components/review-import-dialog');
  return { default: module.ReviewImportDialog };
});

/** Offers a learner to import reviews; loads the dialog when it is opened. */
export function ReviewImport({ uid }: { uid: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t('cardStats.importReviews')}
      </button>
      {isOpen && (
        <OptionalPart problem={t('error.failed')}>
          <ImportDialog uid={uid} onClose={() => setOpen(false)} />
        </OptionalPart>
      )}
    </>
  );
}

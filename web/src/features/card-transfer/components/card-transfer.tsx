import { useState } from 'react';
import { lazyWithTexts } from '#web/shared/i18n/lazy-with-texts';
import { t } from '#web/shared/i18n/locale';
import { OptionalPart } from '#web/shared/optional-part';

const ImportDialog = lazyWithTexts(['card-transfer', 'file-import'], async () => {
  const module = await import('#web/features/card-transfer/components/import-dialog');
  return { default: module.ImportDialog };
});
const ExportDialog = lazyWithTexts(['card-transfer', 'file-import'], async () => {
  const module = await import('#web/features/card-transfer/components/export-dialog');
  return { default: module.ExportDialog };
});

/** Offers to import cards from a file and to export them; loads either dialog when it is opened. */
export function CardTransfer(props: { courseID: string; title: string; slug: string }) {
  const { courseID, title, slug } = props;
  const [open, setOpen] = useState<'import' | 'export'>();
  const onClose = () => setOpen(undefined);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen('import')}>
        {t('flashcardEditor.import')}
      </button>
      <button type="button" className="button" onClick={() => setOpen('export')}>
        {t('flashcardEditor.export')}
      </button>
      {open !== undefined && (
        <OptionalPart problem={t('error.failed')}>
          {open === 'import' ? (
            <ImportDialog {...{ courseID, onClose }} />
          ) : (
            <ExportDialog {...{ courseID, title, slug, onClose }} />
          )}
        </OptionalPart>
      )}
    </>
  );
}

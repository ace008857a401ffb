import { useState } from 'react';
import { Dialog } from '#web/design-system/dialog';
import { TextArea } from '#web/design-system/field';
import { SaveOrCancel } from '#web/features/lesson-editor/components/rich-text/save-or-cancel';
import { t } from '#web/shared/i18n/locale';
import { Markdown } from '#web/shared/markdown/markdown';

/** Edits the Markdown of words that rich text cannot edit, such as a formula, beside how they look. */
export function FormulaDialog(props: {
  initial: string;
  onSave: (source: string) => void;
  onClose: () => void;
}) {
  const { initial, onSave, onClose } = props;
  const [source, setSource] = useState(initial);
  return (
    <Dialog isOpen isPersistent title={t('richText.editSource')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          onSave(source.trim());
        }}
      >
        <TextArea
          label={t('richText.source')}
          hint={t('richText.formulaHint')}
          rows={3}
          spellCheck={false}
          value={source}
          onChange={({ target }) => setSource(target.value)}
        />
        <div className="formula-preview" aria-live="polite">
          <Markdown source={source} height="2rem" />
        </div>
        <SaveOrCancel onCancel={onClose} />
      </form>
    </Dialog>
  );
}

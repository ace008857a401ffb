import { useState } from 'react';
import { OutlineIcon } from '#web/features/outline-editor/components/outline-icon';
import { TitleForm } from '#web/features/outline-editor/components/title-form';
import { t } from '#web/shared/i18n/locale';

/** Creates modules, one after another. The first one of a course is an invitation. */
export function NewModule(props: { isFirst: boolean; onCreate: (title: string) => void }) {
  const { isFirst, onCreate } = props;
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const form = (
    <TitleForm
      label={t('outlineEditor.newModule')}
      submit={t('outlineEditor.create')}
      onTitle={onCreate}
      onClose={() => {
        setOpen(false);
        setWasOpen(true);
      }}
    />
  );
  const button = (
    <button
      type="button"
      className={isFirst ? 'button primary' : 'button'}
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={wasOpen}
      onClick={() => setOpen(true)}
    >
      <OutlineIcon name="add" />
      <span>{t('outlineEditor.addModule')}</span>
    </button>
  );
  return (
    <div className={isFirst ? 'outline-new outline-start notice stack' : 'outline-new'}>
      {isFirst && (
        <>
          <h2>{t('outlineEditor.startTitle')}</h2>
          <p>{t('outlineEditor.startText')}</p>
        </>
      )}
      {isOpen ? form : button}
    </div>
  );
}

import { useState, type FormEvent } from 'react';
import { Field } from '#web/design-system/field';
import { t } from '#web/shared/i18n/locale';

const most = 120;
/** What no title contains; see `label` of the model. */
// oxlint-disable-next-line no-control-regex
const unfit = /[\u0000-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff]+/g;

/** Returns a title as it is stored: one line without characters that disguise it. */
const tidy = (text: string) => text.toWellFormed().replace(unfit, ' ').trim();

/**
 * Asks for a title in place. Enter saves it; where several are created in a row, the field is then empty for the next.
 * Escape closes.
 */
export function TitleForm(props: {
  label: string;
  submit: string;
  title?: string;
  onTitle: (title: string) => void;
  onClose: () => void;
}) {
  const { label, submit, onTitle, onClose } = props;
  const [title, setTitle] = useState(props.title ?? '');
  const [isWrong, setWrong] = useState(false);
  const length = [...tidy(title)].length;
  const mistake =
    length > most
      ? t('outlineEditor.titleLong', { most })
      : isWrong && length === 0
        ? t('outlineEditor.titleEmpty')
        : undefined;
  const save = (event: FormEvent) => {
    event.preventDefault();
    setWrong(true);
    if (length === 0 || length > most) return;
    onTitle(tidy(title));
    setTitle('');
    setWrong(false);
  };
  return (
    // Keys pressed in its field.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="title-form"
      noValidate
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Field
        label={label}
        value={title}
        mistake={mistake}
        autoComplete="off"
        // It appears where the person has just asked for it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <div className="row">
        <button type="submit" className="button primary">
          {submit}
        </button>
        <button type="button" className="button plain" onClick={onClose}>
          {t('outlineEditor.cancel')}
        </button>
      </div>
    </form>
  );
}

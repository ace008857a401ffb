import { useState } from 'react';
import { Field, Toggle } from '#web/design-system/field';
import { lessonDraft, type LessonDraft } from '@trellis/model/content/lesson-revision';
import { t } from '#web/shared/i18n/locale';

/** Edits what a lesson has besides its text: length, whether visitors may read it, its video and PDF. */
export function LessonSettings(props: {
  draft: LessonDraft;
  onChange: (changes: Partial<LessonDraft>) => void;
}) {
  const { draft, onChange } = props;
  return (
    <section className="card stack lesson-editor-settings" aria-labelledby="lesson-settings">
      <h2 id="lesson-settings">{t('lessonEditor.settings')}</h2>
      <Minutes minutes={draft.minutes} onChange={(minutes) => onChange({ minutes })} />
      <Toggle
        label={t('lessonEditor.field.isPreview')}
        hint={t('lessonEditor.isPreviewHint')}
        checked={draft.isPreview}
        onChange={(event) => onChange({ isPreview: event.target.checked })}
      />
      <AddressField
        label={t('lessonEditor.field.videoURL')}
        hint={t('lessonEditor.videoHint')}
        value={draft.videoURL}
        onChange={(videoURL) => onChange({ videoURL })}
      />
      <AddressField
        label={t('lessonEditor.field.pdfURL')}
        hint={t('lessonEditor.pdfHint')}
        value={draft.pdfURL}
        onChange={(pdfURL) => onChange({ pdfURL })}
      />
    </section>
  );
}

/** A number field keeps what was typed; only a valid number reaches the draft. */
function Minutes({ minutes, onChange }: { minutes: number; onChange: (minutes: number) => void }) {
  const [text, setText] = useState(String(minutes));
  const [known, setKnown] = useState(minutes);
  if (minutes !== known) {
    setKnown(minutes);
    setText(String(minutes));
  }
  const isValid = lessonDraft.shape.minutes.safeParse(Number(text)).success && text.trim() !== '';
  return (
    <Field
      label={t('lessonEditor.field.minutes')}
      hint={t('lessonEditor.minutesHint')}
      mistake={isValid ? undefined : t('lessonEditor.minutesWrong')}
      inputMode="numeric"
      value={text}
      onChange={({ target: { value } }) => {
        setText(value);
        const number = Number(value);
        if (value.trim() === '' || !lessonDraft.shape.minutes.safeParse(number).success) return;
        setKnown(number);
        onChange(number);
      }}
    />
  );
}

/** Edits an address: https, or a path on this site. */
export function AddressField(props: {
  label: string;
  hint?: string;
  value: string;
  onChange: (address: string) => void;
}) {
  const { label, hint, value, onChange } = props;
  const isValid = lessonDraft.shape.videoURL.safeParse(value).success;
  return (
    <Field
      label={label}
      hint={hint}
      mistake={isValid ? undefined : t('lessonEditor.addressWrong')}
      dir="ltr"
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      placeholder="https://"
      value={value}
      onChange={(event) => onChange(event.target.value.trim().toWellFormed())}
    />
  );
}

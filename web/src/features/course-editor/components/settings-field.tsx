import type { ReactNode } from 'react';
import { prerequisiteCourse } from '@trellis/model/content/prerequisites';
import { languageName, t } from '#web/shared/i18n/locale';
import type { SettingsForm } from '#web/features/course-editor/hooks/use-settings-form';
import type { CourseField, TextField } from '#web/features/course-editor/logic/course-draft';
import { noCertificate } from '#web/features/course-editor/logic/certificate-text';
import { maxLength } from '#web/features/course-editor/logic/course-mistakes';

/** Returns the text of a field's mistake, if it has one. */
export function mistakeOf({ mistakes }: Pick<SettingsForm, 'mistakes'>, field: CourseField) {
  const mistake = mistakes[field];
  return mistake && t(mistake.text, { count: mistake.count ?? 0, path: mistake.path ?? '' });
}

/** Connects a control to a text field of the form: its value, its mistake and the characters that are left. */
export function tie(form: SettingsForm, name: TextField, hint?: string) {
  const value = form.draft[name];
  const max = name in maxLength ? maxLength[name as keyof typeof maxLength] : undefined;
  return {
    name,
    value,
    label: t(`studio.field.${name}`),
    mistake: mistakeOf(form, name),
    hint:
      max === undefined ? hint : <LengthHint hint={hint} used={value.trim().length} max={max} />,
    onChange: (event: { currentTarget: { value: string } }) =>
      form.write({ [name]: event.currentTarget.value }),
  };
}

function LengthHint({ hint, used, max }: { hint: string | undefined; used: number; max: number }) {
  return (
    <span className="length-hint">
      {hint !== undefined && <span>{hint}</span>}
      <span className={used > max ? 'length over' : 'length'}>
        {t('studio.length', { used, max })}
      </span>
    </span>
  );
}

/** Shows a field of the form; while somebody else has changed it too, both values and a choice. */
export function SettingsField(props: {
  form: SettingsForm;
  field: CourseField;
  /** Returns what a value of a list is called, where it is not a text. */
  nameOf?: (value: string) => string;
  children: ReactNode;
}) {
  const { form, field, nameOf, children } = props;
  if (!form.conflicts.includes(field)) return children;
  const label = t(`studio.field.${field}`);
  return (
    <div className="in-conflict">
      {children}
      <div
        className="notice problem stack field-conflict"
        role="group"
        aria-label={t('studio.conflict.label', { field: label })}
      >
        <p>{t('studio.conflict.text')}</p>
        <Value value={form.theirs[field]} nameOf={nameOf ?? nameIn(field)} />
        <div className="row">
          <button type="button" className="button" onClick={() => form.keepMine(field)}>
            {t('studio.conflict.keepMine')}
          </button>
          <button type="button" className="button" onClick={() => form.takeTheirs(field)}>
            {t('studio.conflict.takeTheirs')}
          </button>
        </div>
      </div>
    </div>
  );
}

/** Returns how the values of a field are shown. */
function nameIn(field: CourseField): (value: string) => string {
  if (field === 'language') return languageName;
  if (field === 'level') return (value) => (isLevel(value) ? t(`level.${value}`) : value);
  if (field === 'learningStyles')
    return (value) => (isStyle(value) ? t(`studio.style.${value}`) : value);
  if (field === 'certificate')
    return (value) =>
      value === noCertificate
        ? t('studio.certificate.none')
        : t('studio.certificate.from', { percent: value });
  if (field === 'prerequisites') return (value) => prerequisiteCourse(value)?.title ?? value;
  return (value) => value;
}

const isLevel = (value: string) =>
  value === 'beginner' || value === 'intermediate' || value === 'advanced';
const isStyle = (value: string) =>
  value === 'reading' || value === 'visual' || value === 'practice' || value === 'audio';

function Value(props: { value: string | string[]; nameOf: (value: string) => string }) {
  const { value, nameOf } = props;
  const isNothing = value.length === 0;
  if (isNothing) return <p className="their-value">{t('studio.conflict.empty')}</p>;
  if (typeof value === 'string')
    return (
      <p className="their-value" dir="auto">
        {nameOf(value)}
      </p>
    );
  return (
    <ul className="their-value">
      {value.map((item) => (
        <li key={item} dir="auto">
          {nameOf(item)}
        </li>
      ))}
    </ul>
  );
}

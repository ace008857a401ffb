import { useId, useState, type ReactNode } from 'react';
import { digitsOf } from '@trellis/model/commerce/money';
import { courseLevel, learningStyle, type Course } from '@trellis/model/content/course';
import { personNamed } from '#web/data/person-named.queries';
import { Choice, Field, TextArea, Toggle } from '#web/design-system/field';
import { CategoryChoice } from '#web/features/course-editor/components/category-choice';
import { CertificateField } from '#web/features/course-editor/components/certificate-field';
import { CoverField } from '#web/features/course-editor/components/cover-field';
import { PrerequisitesField } from '#web/features/course-editor/components/prerequisites-field';
import { RowsField } from '#web/features/course-editor/components/rows-field';
import {
  mistakeOf,
  SettingsField,
  tie,
} from '#web/features/course-editor/components/settings-field';
import { SettingsSaveBar } from '#web/features/course-editor/components/settings-save-bar';
import { SlugField } from '#web/features/course-editor/components/slug-field';
import {
  useSettingsForm,
  type SettingsForm as Form,
} from '#web/features/course-editor/hooks/use-settings-form';
import { currencyChoices, languageChoices } from '#web/shared/named-choices';
import type { CourseField } from '#web/features/course-editor/logic/course-draft';
import { maxLength, maxRows } from '#web/features/course-editor/logic/course-mistakes';
import { TeachersField } from '#web/shared/teachers-field';
import { t } from '#web/shared/i18n/locale';
import '#web/shared/rows-field.css';
import './settings-form.css';

/** Edits every field of a course that its teachers write. */
export function SettingsForm(props: {
  courseID: string;
  uid: string;
  course: Course;
  /** Whether the course can no longer be saved. */
  isGone?: boolean;
}) {
  const { courseID, uid, course, isGone = false } = props;
  const form = useSettingsForm(uid, courseID, course);
  const [found, setFound] = useState<Record<string, string>>({});
  const nameOf = (id: string) =>
    course.teachers.find((teacher) => teacher.id === id)?.name ||
    (found[id] === undefined ? id : `@${found[id]}`);
  const field = (name: CourseField, control: ReactNode) => (
    <SettingsField form={form} field={name} {...(name === 'teacherIDs' && { nameOf })}>
      {control}
    </SettingsField>
  );
  return (
    <form className="settings-form" {...form.form}>
      {form.wasKept && <p className="notice">{t('studio.settings.kept')}</p>}
      <Part title={t('studio.part.about')}>
        {field('title', <Field {...tie(form, 'title')} required />)}
        {field('description', <Description form={form} />)}
        <div className="settings-pair">
          {field('category', <CategoryChoice {...tie(form, 'category')} hint={undefined} />)}
          {field('language', <LanguageChoice form={form} />)}
          {field('level', <LevelChoice form={form} />)}
          {field('duration', <Field {...tie(form, 'duration', t('studio.hint.duration'))} />)}
        </div>
      </Part>
      <Part title={t('studio.part.cover')}>
        {field('thumbnailUrl', <CoverField form={form} />)}
      </Part>
      <Part title={t('studio.part.learners')}>
        {field('outcomes', <List form={form} name="outcomes" />)}
        {field('prerequisites', <PrerequisitesField form={form} courseID={courseID} />)}
        {field('tags', <List form={form} name="tags" />)}
        {field('learningStyles', <Styles form={form} />)}
      </Part>
      <Part title={t('studio.part.offer')}>
        <div className="settings-pair">
          {field(
            'price',
            <Field
              {...tie(form, 'price', t('studio.hint.price'))}
              inputMode={digitsOf(form.draft.currency) === 0 ? 'numeric' : 'decimal'}
              autoComplete="off"
            />,
          )}
          {field('currency', <CurrencyChoice form={form} />)}
        </div>
        {field('slug', <SlugField form={form} courseID={courseID} />)}
      </Part>
      <Part title={t('studio.part.certificate')}>
        {field('certificate', <CertificateField form={form} />)}
      </Part>
      <Part title={t('studio.part.teachers')}>
        {field(
          'teacherIDs',
          <TeachersField
            hint={t(
              uid === course.authorID ? 'studio.hint.teacherIDs' : 'studio.teachers.authorOnly',
            )}
            teacherIDs={form.draft.teacherIDs}
            authorID={course.authorID}
            isAuthor={uid === course.authorID}
            known={course.teachers}
            find={personNamed}
            onChange={(teacherIDs) => form.write({ teacherIDs })}
            onFound={(id, username) => setFound((now) => ({ ...now, [id]: username }))}
          />,
        )}
      </Part>
      <SettingsSaveBar form={form} isGone={isGone} />
    </form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="card settings-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

const Description = ({ form }: { form: Form }) => (
  <TextArea {...tie(form, 'description', t('studio.hint.description'))} rows={6} />
);

const LanguageChoice = ({ form }: { form: Form }) => (
  <Choice {...tie(form, 'language')}>
    {languageChoices(form.draft.language).map(({ value, name }) => (
      <option key={value} value={value}>
        {name}
      </option>
    ))}
  </Choice>
);

const LevelChoice = ({ form }: { form: Form }) => (
  <Choice {...tie(form, 'level')}>
    {courseLevel.options.map((level) => (
      <option key={level} value={level}>
        {t(`level.${level}`)}
      </option>
    ))}
  </Choice>
);

const CurrencyChoice = ({ form }: { form: Form }) => (
  <Choice {...tie(form, 'currency')}>
    {currencyChoices(form.draft.currency).map(({ value, name }) => (
      <option key={value} value={value}>
        {t('studio.currency', { code: value, name })}
      </option>
    ))}
  </Choice>
);

const List = ({ form, name }: { form: Form; name: 'outcomes' | 'tags' }) => (
  <RowsField
    label={t(`studio.field.${name}`)}
    hint={t(`studio.hint.${name}`)}
    items={form.draft[name]}
    maxRows={maxRows[name]}
    maxLength={maxLength[name]}
    mistake={mistakeOf(form, name)}
    onChange={(items) => form.write({ [name]: items })}
  />
);

function Styles({ form }: { form: Form }) {
  const chosen = form.draft.learningStyles;
  return (
    <fieldset className="rows-field">
      <legend>{t('studio.field.learningStyles')}</legend>
      <small>{t('studio.hint.learningStyles')}</small>
      <div className="settings-pair">
        {learningStyle.options.map((style) => (
          <Toggle
            key={style}
            label={t(`studio.style.${style}`)}
            checked={chosen.includes(style)}
            onChange={(event) =>
              form.write({
                learningStyles: learningStyle.options.filter((one) =>
                  one === style ? event.currentTarget.checked : chosen.includes(one),
                ),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

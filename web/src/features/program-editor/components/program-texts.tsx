import { courseLevel } from '@trellis/model/content/course';
import type { ProgramTexts as Texts } from '@trellis/model/programs/program';
import { Choice, Field, TextArea, Toggle } from '#web/design-system/field';
import type { ProgramForm } from '#web/features/program-editor/hooks/use-program-draft';
import { textMistakes } from '#web/features/program-editor/logic/program-draft';
import { languageChoices } from '#web/shared/named-choices';
import { t } from '#web/shared/i18n/locale';

/** Shows the texts of a program. */
export function ProgramTexts({ form }: { form: ProgramForm }) {
  const { draft, changeTexts } = form;
  const { texts } = draft;
  const wrong = textMistakes(texts);
  const mistake = (name: keyof Texts) =>
    wrong.includes(name) ? t(`programEditor.mistake.${mistakes[name] ?? 'text'}`) : undefined;
  return (
    <section className="card stack program-part" aria-labelledby="program-texts">
      <h2 id="program-texts">{t('programEditor.about')}</h2>
      <Field
        label={t('studio.field.title')}
        value={texts.title}
        mistake={mistake('title')}
        onChange={(event) => changeTexts({ title: event.currentTarget.value })}
      />
      <TextArea
        label={t('studio.field.description')}
        hint={t('programEditor.descriptionHint')}
        rows={3}
        value={texts.description}
        mistake={mistake('description')}
        onChange={(event) => changeTexts({ description: event.currentTarget.value })}
      />
      <TextArea
        label={t('programEditor.overview')}
        hint={t('programEditor.overviewHint')}
        rows={6}
        value={texts.overview}
        mistake={mistake('overview')}
        onChange={(event) => changeTexts({ overview: event.currentTarget.value })}
      />
      <div className="program-pair">
        <Choice
          label={t('studio.field.level')}
          value={texts.level}
          onChange={(event) => changeTexts({ level: courseLevel.parse(event.currentTarget.value) })}
        >
          {courseLevel.options.map((level) => (
            <option key={level} value={level}>
              {t(`level.${level}`)}
            </option>
          ))}
        </Choice>
        <Field
          label={t('programEditor.weeks')}
          type="number"
          min={1}
          max={104}
          value={Number.isNaN(texts.weeks) ? '' : texts.weeks}
          mistake={mistake('weeks')}
          onChange={(event) => changeTexts({ weeks: event.currentTarget.valueAsNumber })}
        />
        <Choice
          label={t('studio.field.language')}
          value={texts.language}
          onChange={(event) => changeTexts({ language: event.currentTarget.value })}
        >
          {languageChoices(texts.language).map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Choice>
      </div>
      <Field
        label={t('studio.field.thumbnailUrl')}
        dir="ltr"
        value={texts.thumbnailUrl}
        mistake={mistake('thumbnailUrl')}
        onChange={(event) => changeTexts({ thumbnailUrl: event.currentTarget.value })}
      />
      <CertificateSetting form={form} mistake={mistake('certificate')} />
    </section>
  );
}

/** Edits whether a program grants a certificate, and the average in its quizzes that it takes. */
function CertificateSetting({ form, mistake }: { form: ProgramForm; mistake: string | undefined }) {
  const { certificate } = form.draft.texts;
  const set = (minGrade: number | null) =>
    form.changeTexts({ certificate: minGrade === null ? null : { minGrade } });
  return (
    <>
      <Toggle
        label={t('studio.certificate.grants')}
        hint={t('programEditor.certificateHint')}
        checked={certificate !== null}
        onChange={(event) => set(event.currentTarget.checked ? 0 : null)}
      />
      {certificate && (
        <Field
          label={t('studio.field.certificate')}
          hint={t('programEditor.gradeHint')}
          type="number"
          min={0}
          max={100}
          value={Number.isNaN(certificate.minGrade) ? '' : certificate.minGrade}
          mistake={mistake}
          onChange={(event) => set(event.currentTarget.valueAsNumber)}
        />
      )}
    </>
  );
}

const mistakes: Partial<Record<keyof Texts, 'title' | 'weeks' | 'picture' | 'certificate'>> = {
  title: 'title',
  weeks: 'weeks',
  thumbnailUrl: 'picture',
  certificate: 'certificate',
};

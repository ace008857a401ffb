import { useState } from 'react';
import { Choice } from '#web/design-system/field';
import { ProblemList } from '#web/features/course-transfer/components/problem-list';
import type { OpenedCourse } from '#web/features/course-transfer/logic/transfer-tasks';
import { Fingerprint } from '#web/features/course-transfer/components/fingerprint';
import { useFocusOnMount } from '#web/shared/use-focus-on-mount';
import { inLanguage, t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import './course-transfer.css';

const counted = ['modules', 'lessons', 'quizzes', 'questions', 'flashcards'] as const;

/** A category of the school: what courses call it, and what it is called here. */
export type CategoryOption = { name: string; label: string };

/** Shows what an import would create. Nothing has been written yet. */
export function ImportPreview(props: {
  opened: OpenedCourse;
  categories: CategoryOption[];
  isStarting: boolean;
  problem: string | undefined;
  onStart: (category: string) => void;
  onCancel: () => void;
}) {
  const { opened, categories, isStarting, problem } = props;
  const { course, counts } = opened;
  const isKnown = categories.some(({ name }) => name === course.category);
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const [category, setCategory] = useState('');
  const [isMissing, setMissing] = useState(false);
  const start = () => {
    const chosen = isKnown ? course.category : category;
    setMissing(chosen === '');
    if (chosen !== '') props.onStart(chosen);
  };
  return (
    <section className="card transfer-card stack" aria-labelledby="import-preview">
      <h2 id="import-preview" ref={heading} tabIndex={-1}>
        <bdi {...inLanguage(course.language)}>{course.title}</bdi>
      </h2>
      <ul className="transfer-counts">
        {counted.map((what) => (
          <li key={what}>{t(`courseTransfer.count.${what}`, { count: counts[what] })}</li>
        ))}
      </ul>
      <p>{t('courseTransfer.preview.creates')}</p>
      {!isKnown && (
        <Choice
          label={t('courseTransfer.category.label')}
          hint={t('courseTransfer.category.hint', { category: course.category })}
          mistake={isMissing ? t('courseTransfer.category.missing') : undefined}
          value={category}
          onChange={(event) => setCategory(event.currentTarget.value)}
        >
          <option value="">{t('courseTransfer.category.choose')}</option>
          {categories.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </Choice>
      )}
      {opened.media.length > 0 && (
        <details>
          <summary>{t('courseTransfer.media', { count: opened.media.length })}</summary>
          <p className="quiet small">{t('courseTransfer.mediaText')}</p>
          <ul className="file-problems" dir="ltr">
            {opened.media.map((address) => (
              <li key={address}>
                <code>{address}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {opened.warnings.length > 0 && (
        <details>
          <summary>{t('courseTransfer.warnings', { count: opened.warnings.length })}</summary>
          <p className="quiet small">{t('courseTransfer.warningsText')}</p>
          <ProblemList problems={opened.warnings} />
        </details>
      )}
      <Fingerprint value={opened.fingerprint} />
      <Problem text={problem} />
      <div className="row">
        <button type="button" className="button primary" disabled={isStarting} onClick={start}>
          {t('courseTransfer.import')}
        </button>
        <button type="button" className="button" disabled={isStarting} onClick={props.onCancel}>
          {t('courseTransfer.otherFile')}
        </button>
      </div>
    </section>
  );
}

import { ChooseFile } from '#web/design-system/choose-file';
import {
  ImportPreview,
  type CategoryOption,
} from '#web/features/course-transfer/components/import-preview';
import { ProblemList } from '#web/features/course-transfer/components/problem-list';
import { UnfinishedTransfers } from '#web/features/course-transfer/components/unfinished-transfers';
import { WritingProgress } from '#web/features/course-transfer/components/writing-progress';
import {
  useCourseImport,
  type Reading,
} from '#web/features/course-transfer/hooks/use-course-import';
import type { DeleteCourse } from '#web/features/course-transfer/hooks/use-course-writing';
import { t } from '#web/shared/i18n/locale';
import './course-transfer.css';

type Props = {
  uid: string;
  categories: CategoryOption[];
  deleteCourse: DeleteCourse;
};

/** Imports a course from a zip: shows what is in it and every mistake first, and writes it when told to. */
export function ImportCourse({ uid, categories, deleteCourse }: Props) {
  const importing = useCourseImport(uid, deleteCourse);
  const { reading, writing, starting } = importing;
  if (reading.step === 'preview' && writing.state.step !== 'idle')
    return (
      <>
        <WritingProgress
          {...{ writing }}
          state={writing.state}
          title={reading.opened.plan.title}
          onDelete={() => void importing.discard()}
        />
        {writing.state.step === 'done' && (
          <button type="button" className="button" onClick={importing.restart}>
            {t('courseTransfer.another')}
          </button>
        )}
      </>
    );
  return (
    <>
      <UnfinishedTransfers {...{ uid, deleteCourse }} />
      {reading.step === 'preview' ? (
        <ImportPreview
          key={reading.opened.plan.courseID}
          {...{ categories }}
          opened={reading.opened}
          isStarting={starting.isRunning}
          problem={starting.problem}
          onStart={(category) => void importing.start(category)}
          onCancel={importing.restart}
        />
      ) : (
        <>
          <ChooseFile
            accept=".zip,application/zip"
            label={t('courseTransfer.choose.label')}
            hint={t('courseTransfer.choose.hint')}
            isBusy={reading.step === 'reading'}
            onChoose={(file) => void importing.choose(file)}
          />
          <ReadingState reading={reading} />
        </>
      )}
    </>
  );
}

/** Says why a file cannot be imported, or that it is being read. */
function ReadingState({ reading }: { reading: Exclude<Reading, { step: 'preview' }> }) {
  switch (reading.step) {
    case 'choose':
      return null;
    case 'reading':
      return <p role="status">{t('courseTransfer.reading', { file: reading.file })}</p>;
    case 'refused':
      return (
        <div className="notice problem stack" role="alert">
          <bdi>{reading.file}</bdi>
          <p>
            {reading.problem === 'unreadable'
              ? t('courseTransfer.unreadable')
              : t(`courseProblems.zip.${reading.problem.kind}`)}
          </p>
          {reading.problem !== 'unreadable' && reading.problem.file !== '' && (
            <code dir="ltr">{reading.problem.file}</code>
          )}
        </div>
      );
    case 'problems':
      return (
        <section className="card transfer-card stack" aria-labelledby="import-problems">
          <div role="alert">
            <h2 id="import-problems">
              {t('courseTransfer.problems', { count: reading.problems.length })}
            </h2>
          </div>
          <p className="quiet">{t('courseTransfer.problemsText')}</p>
          <ProblemList problems={reading.problems} />
        </section>
      );
  }
}

import { Link } from 'react-router-dom';
import { NewProgram } from '#web/features/program-editor/components/new-program';
import { TaughtPrograms } from '#web/features/program-editor/components/taught-programs';
import { TeacherPage } from '#web/routes/teacher-page';
import { t } from '#web/shared/i18n/locale';
import '#web/features/program-editor/components/program-editor.css';

/** Shows the programs of a teacher, and creates one. Reads: one per program, and one for the header. */
export default function TaughtProgramsPage() {
  return (
    <TeacherPage title={t('programEditor.heading')}>
      {({ uid }) => (
        <>
          <h1>{t('programEditor.heading')}</h1>
          <p>
            <Link to="/teach">{t('teaching.heading')}</Link>
          </p>
          <TaughtPrograms uid={uid} />
          <NewProgram />
        </>
      )}
    </TeacherPage>
  );
}

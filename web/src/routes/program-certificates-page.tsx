import { useParams } from 'react-router-dom';
import { ProgramCertificates } from '#web/features/program-editor/components/program-certificates';
import { TeacherPage } from '#web/routes/teacher-page';
import { t } from '#web/shared/i18n/locale';
import '#web/features/program-editor/components/program-editor.css';

/** Shows the certificates of a program to its teachers. */
export default function ProgramCertificatesPage() {
  const { programID = '' } = useParams();
  return (
    <TeacherPage title={t('programEditor.certificates.title')}>
      {() => <ProgramCertificates key={programID} programID={programID} />}
    </TeacherPage>
  );
}

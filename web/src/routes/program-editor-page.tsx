import { useParams } from 'react-router-dom';
import { ProgramEditor } from '#web/features/program-editor/components/program-editor';
import { TeacherPage } from '#web/routes/teacher-page';
import { t } from '#web/shared/i18n/locale';

/** Shows the editor of a program. */
export default function ProgramEditorPage() {
  const { programID = '' } = useParams();
  return (
    <TeacherPage title={t('programEditor.heading')}>
      {({ uid }) => <ProgramEditor key={programID} {...{ programID, uid }} />}
    </TeacherPage>
  );
}

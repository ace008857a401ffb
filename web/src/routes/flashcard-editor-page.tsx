import { useParams } from 'react-router-dom';
import { CardTransfer } from '#web/features/card-transfer/components/card-transfer';
import { FlashcardEditor } from '#web/features/flashcard-editor/components/flashcard-editor';
import { TaughtCourse } from '#web/routes/taught-course';
import { TeacherPage } from '#web/routes/teacher-page';
import { t } from '#web/shared/i18n/locale';

/**
 * Shows the flashcards of a course as its teachers edit them. Reads: one per card that is shown, the course, and one for the
 * header.
 */
export default function FlashcardEditorPage() {
  const { courseID = '' } = useParams();
  return (
    <TeacherPage title={t('flashcardEditor.heading')}>
      {({ uid }) => (
        <TaughtCourse key={courseID} {...{ courseID, uid }} title={t('flashcardEditor.heading')}>
          {({ language, flashcardCount, title, slug }) => (
            <>
              <h2>{t('flashcardEditor.heading')}</h2>
              <FlashcardEditor
                {...{ courseID, uid, language }}
                total={flashcardCount}
                tools={<CardTransfer {...{ courseID, title, slug }} />}
              />
            </>
          )}
        </TaughtCourse>
      )}
    </TeacherPage>
  );
}

import type { StaffNote } from '@trellis/model/notification';
import { t } from '#web/shared/i18n/locale';

/** Shows who wrote a message and what about. */
export default function NoteHeading({ note }: { note: StaffNote }) {
  const { about, from, item } = note;
  return (
    <p className="note-heading">
      {t(`courseLearner.note.${about}`, { from: from || t('courseLearner.note.somebody'), item })}
    </p>
  );
}

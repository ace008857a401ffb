import { useState } from 'react';
import type { Course } from '@trellis/model/content/course';
import { Field } from '#web/design-system/field';
import { personNamed } from '#web/features/course-editor/data/course-settings.queries';
import type { SettingsForm } from '#web/features/course-editor/hooks/use-settings-form';
import { maxRows } from '#web/features/course-editor/logic/course-mistakes';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useCommand } from '#web/shared/use-command';

/** Shows who teaches a course. Its author adds others by username, and removes them. */
export function TeachersField(props: {
  form: SettingsForm;
  course: Course;
  isAuthor: boolean;
  nameOf: (uid: string) => string;
  onFound: (uid: string, username: string) => void;
}) {
  const { form, course, isAuthor, nameOf, onFound } = props;
  const { teacherIDs } = form.draft;
  const setTeachers = (next: string[]) => form.write({ teacherIDs: next });
  return (
    <fieldset className="rows-field">
      <legend>{t('studio.field.teacherIDs')}</legend>
      <small>{t(isAuthor ? 'studio.hint.teacherIDs' : 'studio.teachers.authorOnly')}</small>
      <ul className="rows teachers">
        {teacherIDs.map((uid) => (
          <li key={uid}>
            <span className="course-chip">
              <bdi>{nameOf(uid)}</bdi>
              {uid === course.authorID && (
                <span className="tag">{t('studio.teachers.author')}</span>
              )}
            </span>
            {isAuthor && uid !== course.authorID && (
              <button
                type="button"
                className="button plain"
                aria-label={t('studio.teachers.remove', { name: nameOf(uid) })}
                onClick={() => setTeachers(teacherIDs.filter((one) => one !== uid))}
              >
                {t('studio.teachers.removeShort')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {isAuthor && teacherIDs.length < maxRows.teacherIDs && (
        <AddTeacher
          teacherIDs={teacherIDs}
          onAdd={(uid, username) => {
            onFound(uid, username);
            setTeachers([...teacherIDs, uid]);
          }}
        />
      )}
    </fieldset>
  );
}

/** Looks a username up. One read. */
function AddTeacher(props: {
  teacherIDs: string[];
  onAdd: (uid: string, username: string) => void;
}) {
  const [text, setText] = useState('');
  const [mistake, setMistake] = useState<TextKey>();
  const { run, isRunning, problem } = useCommand();
  const add = () =>
    run(async () => {
      const username = text.trim().replace(/^@/, '').toLowerCase();
      const uid = await personNamed(username);
      if (uid === undefined) return setMistake('studio.teachers.unknown');
      if (props.teacherIDs.includes(uid)) return setMistake('studio.teachers.already');
      props.onAdd(uid, username);
      setText('');
    });
  return (
    <>
      <div className="row course-picker">
        <Field
          label={t('studio.teachers.username')}
          mistake={mistake && t(mistake)}
          value={text}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setMistake(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (text.trim() !== '' && !isRunning) void add();
          }}
        />
        <button
          type="button"
          className="button"
          disabled={text.trim() === '' || isRunning}
          onClick={() => void add()}
        >
          {t('studio.teachers.add')}
        </button>
      </div>
      <Problem text={problem} />
    </>
  );
}

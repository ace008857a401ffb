import { useState } from 'react';
import { Field } from '#web/design-system/field';
import { t, type TextKey } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { useCommand } from '#web/shared/use-command';
import '#web/shared/rows-field.css';

/** How many people teach a course or program. */
const mostTeachers = 10;

/** Shows who teaches a course or program. Its author adds others by username, and removes them. */
export function TeachersField(props: {
  hint: string;
  teacherIDs: string[];
  authorID: string;
  isAuthor: boolean;
  /** The teachers as they are stored. */
  known: { id: string; name: string }[];
  /** Returns who has a username; undefined if nobody has. */
  find: (username: string) => Promise<string | undefined>;
  onChange: (teacherIDs: string[]) => void;
  /** Hears of a username that was looked up, for use elsewhere. */
  onFound?: (uid: string, username: string) => void;
}) {
  const { hint, teacherIDs, authorID, isAuthor, known, find, onChange, onFound } = props;
  const [found, setFound] = useState<Record<string, string>>({});
  const nameOf = (id: string) =>
    known.find((teacher) => teacher.id === id)?.name ||
    (found[id] === undefined ? id : `@${found[id]}`);
  return (
    <fieldset className="rows-field">
      <legend>{t('studio.field.teacherIDs')}</legend>
      <small>{hint}</small>
      <ul className="rows teachers">
        {teacherIDs.map((uid) => (
          <li key={uid}>
            <span className="course-chip">
              <bdi>{nameOf(uid)}</bdi>
              {uid === authorID && <span className="tag">{t('studio.teachers.author')}</span>}
            </span>
            {isAuthor && uid !== authorID && (
              <button
                type="button"
                className="button plain"
                aria-label={t('studio.teachers.remove', { name: nameOf(uid) })}
                onClick={() => onChange(teacherIDs.filter((one) => one !== uid))}
              >
                {t('studio.teachers.removeShort')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {isAuthor && teacherIDs.length < mostTeachers && (
        <AddTeacher
          {...{ teacherIDs, find }}
          onAdd={(uid, username) => {
            setFound((now) => ({ ...now, [uid]: username }));
            onFound?.(uid, username);
            onChange([...teacherIDs, uid]);
          }}
        />
      )}
    </fieldset>
  );
}

/** Looks a username up. One read. */
function AddTeacher(props: {
  teacherIDs: string[];
  find: (username: string) => Promise<string | undefined>;
  onAdd: (uid: string, username: string) => void;
}) {
  const [text, setText] = useState('');
  const [mistake, setMistake] = useState<TextKey>();
  const { run, isRunning, problem } = useCommand();
  const add = () =>
    run(async () => {
      const username = text.trim().replace(/^@/, '').toLowerCase();
      const uid = await props.find(username);
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

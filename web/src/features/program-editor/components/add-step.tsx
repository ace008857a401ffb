import { useId, useState } from 'react';
import { itemsOf } from '@trellis/model/content/outline';
import type { ProgramStep } from '@trellis/model/programs/program-step';
import { foldText } from '@trellis/model/text/fold';
import { useCachedCourse } from '#web/data/course.queries';
import type { UsableCourse } from '#web/features/program-editor/data/usable-courses.queries';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';

type Props = {
  courses: UsableCourse[];
  /** Whether the program has a step already. */
  isKnown: (step: ProgramStep) => boolean;
  add: (step: ProgramStep, title: string) => void;
};

/** How many courses are offered at once. */
const mostOffered = 6;

/** Finds a course by its title and adds it, or one of its quizzes, as a step. */
export function AddStep(props: Props) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<UsableCourse>();
  const id = useId();
  const wanted = foldText(text.trim());
  const found =
    wanted === '' ? [] : props.courses.filter(({ title }) => foldText(title).includes(wanted));
  const finish = () => {
    setText('');
    setChosen(undefined);
  };
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor={id}>{t('programEditor.findCourse')}</label>
        <input
          id={id}
          type="search"
          dir="auto"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setChosen(undefined);
          }}
        />
      </div>
      {wanted !== '' && chosen === undefined && (
        <ul className="program-found" aria-label={t('programEditor.found')}>
          {found.slice(0, mostOffered).map((course) => (
            <li key={course.id}>
              <button type="button" className="button plain" onClick={() => setChosen(course)}>
                <bdi>{course.title}</bdi>
              </button>
              {course.isDraft && <span className="tag">{t('teaching.status.draft')}</span>}
            </li>
          ))}
          {found.length === 0 && <li className="small">{t('programEditor.nothingFound')}</li>}
        </ul>
      )}
      {chosen && <Parts {...props} course={chosen} finish={finish} />}
    </div>
  );
}

/** Offers a course as a whole, or one of its quizzes. A read, if the course is not cached. */
function Parts({
  course,
  isKnown,
  add,
  finish,
}: Props & { course: UsableCourse; finish: () => void }) {
  const stored = valueOf(useCachedCourse(course.id));
  const quizzes = stored ? itemsOf(stored.outline, 'quiz') : [];
  const shared = { courseID: course.id, isRequired: true };
  const parts: { step: ProgramStep; title: string; label: string }[] = [
    {
      step: { kind: 'course', quizID: null, ...shared },
      title: course.title,
      label: t('programEditor.addCourse', { title: course.title }),
    },
    ...quizzes.map(({ id, title }) => ({
      step: { kind: 'quiz' as const, quizID: id, ...shared },
      title,
      label: t('programEditor.addQuiz', { title }),
    })),
  ];
  const left = parts.filter(({ step }) => !isKnown(step));
  return (
    <div className="row" role="group" aria-label={course.title}>
      {left.length === 0 && <p className="small">{t('programEditor.isKnown')}</p>}
      {left.map(({ step, title, label }) => (
        <button
          key={label}
          type="button"
          className="button"
          onClick={() => {
            add(step, title);
            finish();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

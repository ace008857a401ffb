import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { authoredCourse, courseLevel } from '@trellis/model/content/course';
import { Choice, Field } from '#web/design-system/field';
import { CategoryChoice } from '#web/features/course-editor/components/category-choice';
import { createCourse, newCourseID } from '#web/features/course-editor/data/course.commands';
import { languageChoices } from '#web/shared/named-choices';
import { maxLength } from '#web/features/course-editor/logic/course-mistakes';
import { locale, t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { sentOrQueued } from '#web/shared/sent-or-queued';
import { UnsavedGuard } from '#web/shared/unsaved-guard';
import { useForm } from '#web/shared/use-form';
import './new-course.css';

const { title, category, language, level } = authoredCourse.shape;

const checks = {
  title: (value: string) =>
    value === ''
      ? ('studio.mistake.empty' as const)
      : value.length > maxLength.title
        ? ('studio.new.titleTooLong' as const)
        : title.safeParse(value).success
          ? undefined
          : ('studio.mistake.odd' as const),
  category: (value: string) =>
    category.safeParse(value).success ? undefined : ('studio.mistake.empty' as const),
  language: (value: string) =>
    language.safeParse(value).success ? undefined : ('studio.mistake.empty' as const),
  level: (value: string) =>
    level.safeParse(value).success ? undefined : ('studio.mistake.empty' as const),
};

/** Creates a course as a draft, from the little that cannot be guessed. */
export function NewCourse({ uid }: { uid: string }) {
  // One id, however often it is sent: a second attempt does not make a second course.
  const [courseID] = useState(newCourseID);
  const [values, setValues] = useState({
    title: '',
    category: '',
    language: locale.get() as string,
    level: 'beginner' as string,
  });
  const navigate = useNavigate();
  const { form, field, state, problem } = useForm({
    checks,
    submit: async (sent) => {
      const duration = t('studio.new.duration');
      const course = { ...sent, level: courseLevel.parse(sent.level), duration };
      const how = await sentOrQueued(createCourse(courseID, uid, course));
      await navigate(`/teach/courses/${courseID}`);
      return how;
    },
    problems: { 'permission-denied': 'studio.new.refused' },
  });
  const written = (name: keyof typeof values) => {
    const { onChange, ...rest } = field(name);
    return {
      ...rest,
      label: t(`studio.field.${name}`),
      value: values[name],
      onChange: (event: Parameters<typeof onChange>[0]) => {
        const { value } = event.currentTarget;
        setValues((now) => ({ ...now, [name]: value }));
        onChange(event);
      },
    };
  };
  const used = values.title.trim().length;
  return (
    <form className="card new-course stack" {...form}>
      <Field
        {...written('title')}
        autoComplete="off"
        hint={
          <span className={used > maxLength.title ? 'length over' : 'length'}>
            {t('studio.length', { used, max: maxLength.title })}
          </span>
        }
      />
      <CategoryChoice {...written('category')} />
      <Choice {...written('language')} hint={t('studio.new.languageHint')}>
        {languageChoices(values.language).map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice {...written('level')}>
        {courseLevel.options.map((option) => (
          <option key={option} value={option}>
            {t(`level.${option}`)}
          </option>
        ))}
      </Choice>
      <p className="quiet small">{t('studio.new.later')}</p>
      <Problem text={problem} />
      <button className="button primary" disabled={state === 'running'}>
        {t(state === 'running' ? 'studio.new.creating' : 'studio.new.create')}
      </button>
      <UnsavedGuard
        isDirty={values.title.trim() !== '' && state === 'idle'}
        texts={{
          title: t('studio.leave.title'),
          text: t('studio.leave.text'),
          leave: t('studio.leave.leave'),
          stay: t('studio.leave.stay'),
        }}
        onLeave={() => setValues((now) => ({ ...now, title: '' }))}
      />
    </form>
  );
}

import type { ReactNode } from 'react';
import type { Course } from '@trellis/model/content/course';
import { lessonsOf, type OutlineItem } from '@trellis/model/content/outline';
import { Outline } from '#web/features/course/components/outline';
import { Skeleton } from '#web/design-system/skeleton';
import { formatPrice, inLanguage, locale, t } from '#web/shared/i18n/locale';
import './course.css';

/** A course: what it is about, what it takes, its outline. `children` are what this person can do about it. */
export function CourseView(props: {
  courseID: string;
  course: Course;
  completed?: ReadonlySet<string>;
  opens: (lesson: OutlineItem) => boolean;
  children: ReactNode;
}) {
  const { courseID, course, completed, opens, children } = props;
  const minutes = lessonsOf(course.outline).reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <>
      <div className="course-head">
        <div className="stack" {...inLanguage(course.language)}>
          <p className="row">
            <span className="tag" lang="en">
              {course.category}
            </span>
          </p>
          <h1>{course.title}</h1>
          <p className="course-description">{course.description}</p>
        </div>
        <aside className="card course-side stack" aria-label={t('course.facts')}>
          {course.thumbnailUrl && <img src={course.thumbnailUrl} alt="" width="640" height="360" />}
          <dl className="course-numbers">
            <Fact name={t('course.level')}>{t(`level.${course.level}`)}</Fact>
            <Fact name={t('course.content')}>
              {t('course.lessons', { count: course.lessonCount })}
            </Fact>
            <Fact name={t('course.time')}>{t('course.minutes', { count: minutes })}</Fact>
            <Fact name={t('course.price')}>{formatPrice(course.price, course.currency)}</Fact>
          </dl>
          <div className="stack course-actions">{children}</div>
        </aside>
      </div>
      <div className="course-body" {...inLanguage(course.language)}>
        <Sentences title={t('course.outcomes')} sentences={course.outcomes} />
        <Sentences title={t('course.prerequisites')} sentences={course.prerequisites} />
        <section className="stack" aria-labelledby="outline">
          <h2 id="outline" lang={locale.get()}>
            {t('course.outline')}
          </h2>
          <Outline
            courseID={courseID}
            outline={course.outline}
            completed={completed}
            opens={opens}
          />
        </section>
      </div>
    </>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

function Sentences({ title, sentences }: { title: string; sentences: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section className="stack">
      <h2 lang={locale.get()}>{title}</h2>
      <ul className="sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

export const CourseSkeleton = () => (
  <div className="course-head">
    <Skeleton height="18rem" label={t('state.loading')} />
    <Skeleton height="26rem" />
  </div>
);

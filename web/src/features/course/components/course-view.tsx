import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Course } from '@trellis/model/content/course';
import type { OutlineItem } from '@trellis/model/content/outline';
import { minutesOf } from '@trellis/model/progress/next-activity';
import { ReviewsPlace } from '#web/features/course/components/reviews-place';
import { Outline } from '#web/features/course/components/outline';
import { Avatar } from '#web/design-system/avatar';
import { Skeleton } from '#web/design-system/skeleton';
import { certificateTerms } from '#web/shared/certificate-terms';
import { CategoryTag } from '#web/shared/category-name';
import { Rating } from '#web/shared/rating';
import { formatPrice } from '#web/shared/i18n/format-price';
import { inLanguage, languageName, locale, t } from '#web/shared/i18n/locale';
import './course.css';

/** Shows a course: description, facts and outline. `children` are the available actions. */
export function CourseView(props: {
  courseID: string;
  course: Course;
  completed?: ReadonlySet<string>;
  excused?: string[];
  opens: (item: OutlineItem) => boolean;
  /** Whether this person can open the teachers' profiles. */
  linksToPeople?: boolean;
  /** Not where the course is only looked at, as in a preview. */
  reviews?: ReactNode;
  children: ReactNode;
}) {
  const { courseID, course, completed, excused, opens, linksToPeople = false } = props;
  const { reviews, children } = props;
  const minutes = minutesOf(course.outline);
  return (
    <>
      <div className="course-head">
        <div className="stack" {...inLanguage(course.language)}>
          <p className="row">
            <CategoryTag course={course} />
            <Rating course={course} />
          </p>
          <h1>{course.title}</h1>
          <p className="course-description">{course.description}</p>
          <Teachers course={course} linksTo={linksToPeople} />
        </div>
        <aside className="card course-side stack" aria-label={t('course.facts')}>
          {course.thumbnailUrl && <img src={course.thumbnailUrl} alt="" width="640" height="360" />}
          <dl className="course-numbers">
            <Fact name={t('course.level')}>{t(`level.${course.level}`)}</Fact>
            <Fact name={t('course.content')}>
              {t('course.lessons', { count: course.lessonCount })}
            </Fact>
            <Fact name={t('course.time')}>{t('course.minutes', { count: minutes })}</Fact>
            <Fact name={t('course.language')}>{languageName(course.language)}</Fact>
            {course.certificate && (
              <Fact name={t('course.certificate')}>{certificateTerms(course.certificate)}</Fact>
            )}
            <Fact name={t('course.price')}>{formatPrice(course.price, course.currency)}</Fact>
          </dl>
          <div className="stack course-actions">{children}</div>
        </aside>
      </div>
      <div className="course-body" {...inLanguage(course.language)}>
        <Sentences title={t('course.outcomes')} sentences={course.outcomes} />
        <Sentences
          title={t('course.prerequisites')}
          sentences={course.prerequisites}
          read={(sentence) => <Prerequisite text={sentence} />}
        />
        <section className="stack" aria-labelledby="outline">
          <h2 id="outline" lang={locale.get()}>
            {t('course.outline')}
          </h2>
          <Outline
            courseID={courseID}
            outline={course.outline}
            completed={completed}
            excused={excused}
            opens={opens}
          />
        </section>
      </div>
      {reviews && <ReviewsPlace>{reviews}</ReviewsPlace>}
    </>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** The course's teachers. */
function Teachers({ course, linksTo }: { course: Course; linksTo: boolean }) {
  const named = course.teachers.filter(({ name }) => name !== '');
  if (named.length === 0) return null;
  return (
    <ul className="row course-teachers" aria-label={t('course.teachers')}>
      {named.map(({ id, name, avatarUrl }) => (
        <li key={id} className="row">
          <Avatar name={name} url={avatarUrl} />
          {linksTo ? <Link to={`/people/${id}`}>{name}</Link> : <span>{name}</span>}
        </li>
      ))}
    </ul>
  );
}

/** A prerequisite: a sentence, or a link to another course by its address and title, or by its id alone. */
function Prerequisite({ text }: { text: string }) {
  const [, address, name] = /^(\/courses\/[\w-]+) (.+)/.exec(text) ?? [];
  if (address) return <Link to={address}>{name}</Link>;
  if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(text)) return text;
  const title = text.replaceAll('-', ' ');
  return <Link to={`/courses/${text}`}>{title[0]?.toLocaleUpperCase() + title.slice(1)}</Link>;
}

function Sentences(props: {
  title: string;
  sentences: string[];
  read?: (sentence: string) => ReactNode;
}) {
  const { title, sentences, read = (sentence) => sentence } = props;
  if (sentences.length === 0) return null;
  return (
    <section className="stack">
      <h2 lang={locale.get()}>{title}</h2>
      <ul className="sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{read(sentence)}</li>
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

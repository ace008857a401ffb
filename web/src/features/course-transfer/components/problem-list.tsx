import type { Problem } from '#web/shared/course-format/problems';
import { t } from '#web/shared/i18n/locale';
import './course-transfer.css';

const mostShown = 200;

/** Lists what is wrong in the files of a course, by file, line and key. */
export function ProblemList({ problems }: { problems: Problem[] }) {
  const more = problems.length - mostShown;
  return (
    <>
      <ol className="file-problems">
        {problems.slice(0, mostShown).map((problem, index) => (
          <li key={index}>
            <Place {...problem} />
            <p>{t(problem.code, problem.values)}</p>
          </li>
        ))}
      </ol>
      {more > 0 && (
        <p className="quiet small">{t('courseTransfer.moreProblems', { count: more })}</p>
      )}
    </>
  );
}

/** Shows where a problem is. Names of files and keys are read from left to right in every language. */
const Place = ({ file, line, keyPath }: Problem) => (
  <p className="small problem-place">
    <code dir="ltr">{file === '' ? line : `${file}:${line}`}</code>
    {keyPath !== undefined && (
      <>
        {' '}
        <code dir="ltr">{keyPath}</code>
      </>
    )}
  </p>
);

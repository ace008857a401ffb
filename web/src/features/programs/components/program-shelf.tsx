import { Link, useSearchParams } from 'react-router-dom';
import type { ProgramEntry } from '@trellis/model/programs/program-entry';
import {
  byTitle,
  programFiltersIn,
  programsFor,
  type CatalogProgram,
} from '#web/features/programs/logic/search-programs';
import { AuthoredContent } from '#web/shared/authored-content';
import { inLanguage, t } from '#web/shared/i18n/locale';

/** Shows the programs that the catalogue's filters leave; nothing if there are none. */
export default function ProgramShelf({ programs }: { programs: Record<string, ProgramEntry> }) {
  const [search] = useSearchParams();
  const shown = programsFor(byTitle(programs), programFiltersIn(search));
  if (shown.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="programs">
      <h2 id="programs">{t('programs.title')}</h2>
      <ul className="course-grid">
        {shown.map((program) => (
          <li key={program.id}>
            <AuthoredContent text={program.title}>
              <ProgramCard program={program} />
            </AuthoredContent>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ProgramCard({ program }: { program: CatalogProgram }) {
  return (
    <article className="course-card card" {...inLanguage(program.language)}>
      <img
        src={program.thumbnailUrl || '/icon.svg'}
        alt=""
        width="640"
        height="360"
        loading="lazy"
      />
      <div className="course-card-body">
        <h3>
          <Link to={`/programs/${program.id}`}>{program.title}</Link>
        </h3>
        <p className="quiet small">{program.summary}</p>
        <p className="row small course-facts">
          <span className="tag">{t('programs.program')}</span>
          <span>{t(`level.${program.level}`)}</span>
          <span>{t('programs.courses', { count: program.courseCount })}</span>
          <span>{t('programs.weeks', { count: program.weeks })}</span>
        </p>
      </div>
    </article>
  );
}

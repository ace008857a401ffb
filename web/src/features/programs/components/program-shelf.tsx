import { useSearchParams } from 'react-router-dom';
import type { ProgramEntry } from '@trellis/model/programs/program-entry';
import {
  byTitle,
  programFiltersIn,
  programsFor,
  type CatalogProgram,
} from '#web/features/programs/logic/search-programs';
import { CatalogCard } from '#web/shared/catalog-card';
import { t } from '#web/shared/i18n/locale';

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
            <ProgramCard program={program} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const ProgramCard = ({ program }: { program: CatalogProgram }) => (
  <CatalogCard
    entry={program}
    href={`/programs/${program.id}`}
    heading="h3"
    facts={<ProgramFacts program={program} />}
  />
);

const ProgramFacts = ({ program }: { program: CatalogProgram }) => (
  <>
    <span className="tag">{t('programs.program')}</span>
    <span>{t(`level.${program.level}`)}</span>
    <span>{t('programs.courses', { count: program.courseCount })}</span>
    <span>{t('programs.weeks', { count: program.weeks })}</span>
  </>
);

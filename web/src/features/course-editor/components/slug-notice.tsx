import type { SlugState } from '#web/features/course-editor/hooks/use-slug-check';
import { t } from '#web/shared/i18n/locale';

/** Says whether a slug is free, and to what address it leads. */
export function SlugNotice(props: {
  slug: string;
  state: SlugState | undefined;
  /** Whether the slug differs from the stored one, which needs no praise. */
  isChanged: boolean;
}) {
  const { slug, state, isChanged } = props;
  const isTaken = state === 'taken';
  const isSaid = isTaken || (isChanged && state !== undefined && state !== 'own');
  return (
    <p role="status" className={isTaken ? 'notice problem slug-state' : 'small quiet slug-state'}>
      {isSaid && t(`studio.slug.${state}`, { address: `${location.origin}/courses/${slug}` })}
    </p>
  );
}

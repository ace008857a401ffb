import type { Badge, BadgeList } from '@trellis/model/badges/badge';
import { localTextOf } from '#web/shared/local-text';

type Named = Pick<Badge, 'name' | 'names'>;
type Described = Pick<Badge, 'description' | 'descriptions'>;

/** Returns a badge's name in the reader's language; where there is none, as the school calls it. */
export const badgeNameOf = ({ name, names }: Named): string => localTextOf(names, name).text;

/** Returns the name of a badge by its id; undefined if the badge is unknown. */
export function badgeNameIn(
  badges: BadgeList['badges'] | undefined,
  badgeID: string,
): string | undefined {
  const badge = badges?.[badgeID];
  return badge && badgeNameOf(badge);
}

/** Shows a badge's name, in the reader's language if possible. */
export function BadgeName({ badge: { name, names } }: { badge: Named }) {
  const { text, language } = localTextOf(names, name);
  return <bdi {...language}>{text}</bdi>;
}

/** Shows a badge's description, in the reader's language if possible. */
export function BadgeDescription(props: { badge: Described; className?: string }) {
  const { badge, className } = props;
  const { text, language } = localTextOf(badge.descriptions, badge.description);
  return (
    <p className={className} {...language}>
      {text}
    </p>
  );
}

import { useNameOf } from '#web/data/profile.queries';

/** Shows a person's display name. */
export function PersonName({ uid }: { uid: string }) {
  return <bdi>{useNameOf(uid)}</bdi>;
}

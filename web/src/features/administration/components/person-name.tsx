import { useNameOf } from '#web/data/profile.queries';

/** A person's display name. */
export function PersonName({ uid }: { uid: string }) {
  return <bdi>{useNameOf(uid)}</bdi>;
}

import { useNameOf } from '#web/data/profile.queries';

/** What others call somebody. */
export function PersonName({ uid }: { uid: string }) {
  return <bdi>{useNameOf(uid)}</bdi>;
}

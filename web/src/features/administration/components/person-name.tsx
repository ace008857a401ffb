import { useNameOf } from '#web/features/administration/data/learner.queries';

/** What others call somebody. */
export function PersonName({ uid }: { uid: string }) {
  return <bdi>{useNameOf(uid)}</bdi>;
}

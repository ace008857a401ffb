const longest = 30;

/**
 * Returns a username for a name: lowercase letters, digits and inner hyphens; empty if none remain.
 */
export function usernameOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return trimmed(plain, longest);
}

const trimmed = (name: string, length: number) =>
  name.replace(/^-+/, '').slice(0, length).replace(/-+$/, '');

/** Returns alternatives to a taken username, similar to `wanted` or to the name. */
export function usernamesLike(wanted: string, displayName: string, year: number): string[] {
  const base = usernameOf(wanted) || usernameOf(displayName) || 'learner';
  const endings = ['', '-learns', `-${year % 100}`, `-${year}`];
  return endings
    .map((ending) => `${trimmed(base, longest - ending.length)}${ending}`)
    .filter((name) => name.length >= 3 && name !== wanted);
}

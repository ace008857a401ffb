const longest = 30;

/** A username made of a name: small letters, digits and inner hyphens; empty when nothing of the name can be kept. */
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

/** What somebody might take whose username is taken, or who has none: like `wanted`, else like their name. */
export function usernamesLike(wanted: string, displayName: string, year: number): string[] {
  const base = usernameOf(wanted) || usernameOf(displayName) || 'learner';
  const endings = ['', '-learns', `-${year % 100}`, `-${year}`];
  return endings
    .map((ending) => `${trimmed(base, longest - ending.length)}${ending}`)
    .filter((name) => name.length >= 3 && name !== wanted);
}

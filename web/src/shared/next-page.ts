/**
 * The page that somebody came for: only a page of this site, and none of those that led them here; `home` where they came
 * for none.
 */
export function nextPage(wanted: string | null, home = '/home'): string {
  const isOurs = wanted !== null && /^\/(?![/\\])/.test(wanted);
  return isOurs && !/^\/(sign-in|sign-up|welcome)\b/.test(wanted) ? wanted : home;
}

/** The page that somebody came for: only a page of this site, and none of those that led them here. */
export function nextPage(wanted: string | null): string {
  const isOurs = wanted !== null && /^\/(?![/\\])/.test(wanted);
  return isOurs && !/^\/(sign-in|sign-up|welcome)\b/.test(wanted) ? wanted : '/home';
}

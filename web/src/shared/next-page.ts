/** Returns the requested page: only a page of this site, and none of the sign-in pages; `home` if none was requested. */
export function nextPage(wanted: string | null, home = '/home'): string {
  const isOurs = wanted !== null && /^\/(?![/\\])/.test(wanted);
  return isOurs && !/^\/(sign-in|sign-up|welcome)\b/.test(wanted) ? wanted : home;
}

/** Returns the requested page if it is a page of this site and not a sign-in page; otherwise `home`. */
export function nextPage(wanted: string | null, home = '/home'): string {
  const isOurs = wanted !== null && /^\/(?![/\\])/.test(wanted);
  return isOurs && !/^\/(sign-in|sign-up|welcome)\b/.test(wanted) ? wanted : home;
}

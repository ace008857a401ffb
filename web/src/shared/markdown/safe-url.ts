/**
 * Returns the trimmed URL if authored content may link to it or embed it: http, https, mailto, a path of this site or
 * an anchor. Returns undefined for all others, such as `javascript:`, `data:` and `blob:`.
 */
export function safeUrl(address: string): string | undefined {
  const trimmed = address.trim();
  if (/^#[\w-]+$/.test(trimmed) || /^\/(?![/\\])/.test(trimmed)) return trimmed;
  if (!URL.canParse(trimmed)) return undefined;
  const { protocol, href } = new URL(trimmed);
  return ['https:', 'http:', 'mailto:'].includes(protocol) ? href : undefined;
}

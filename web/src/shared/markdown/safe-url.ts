/**
 * An address that a lesson may lead to or show: https, http, mail, this site's own paths, and places on the page. Anything
 * else (`javascript:`, `data:`, `blob:`) is none.
 */
export function safeUrl(address: string): string | undefined {
  const trimmed = address.trim();
  if (/^#[\w-]+$/.test(trimmed) || /^\/(?![/\\])/.test(trimmed)) return trimmed;
  if (!URL.canParse(trimmed)) return undefined;
  const { protocol, href } = new URL(trimmed);
  return ['https:', 'http:', 'mailto:'].includes(protocol) ? href : undefined;
}

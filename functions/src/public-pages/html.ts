const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Returns a text for use in HTML and XML, also in attributes. */
export const escapeText = (text: string): string =>
  text.toWellFormed().replace(/[&<>"']/g, (sign) => entities[sign]!);

/**
 * Returns a data block: JSON that neither ends its `<script>` nor begins a comment in it, whatever texts it contains.
 * The browser does not run it, so the Content-Security-Policy does not forbid it.
 */
export function dataBlock(type: string, data: unknown, id?: string): string {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<script type="${type}"${id === undefined ? '' : ` id="${id}"`}>${json}</script>`;
}

/** Returns a `<meta>` element; nothing if there is no content. */
export const metaTag = (kind: 'name' | 'property', name: string, content: string): string =>
  content === '' ? '' : `<meta ${kind}="${name}" content="${escapeText(content)}" />`;

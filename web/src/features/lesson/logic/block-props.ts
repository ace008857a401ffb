/** A block whose address can be used; `text` is Markdown. */
export type BlockProps = { url: string; title: string; text: string };

/** Props of a block whose URL is safe; `text` is Markdown. */
export type BlockProps = { url: string; title: string; text: string };

import type { ReactNode } from 'react';
import type { LessonBlock } from '@trellis/model/content/lesson';
import { blockIDsOf } from '@trellis/model/discussions/block-ids';
import { DiscussLink } from '#web/features/lesson/components/media/discuss-link';
import { blockAnchor } from '#web/shared/discussion-place';
import { Markdown } from '#web/shared/markdown/markdown';
import { MarkdownScope } from '#web/shared/markdown/markdown-scope';
import { AudioBlock } from '#web/features/lesson/components/media/audio-block';
import { DocumentBlock } from '#web/features/lesson/components/media/document-block';
import Video from '#web/features/lesson/components/media/video';
import { ImageBlock } from '#web/features/lesson/components/media/image-block';
import { InteractiveBlock } from '#web/features/lesson/components/media/interactive-block';
import { passingPlace, type VideoPlace } from '#web/features/lesson/logic/video-place';
import { AuthoredContent } from '#web/shared/authored-content';
import { safeUrl } from '#web/shared/markdown/safe-url';
import { t } from '#web/shared/i18n/locale';

/**
 * Renders the blocks below a lesson's text, in order. A block without a usable URL shows only its title and text.
 * `firstVideo` is the position of the first video block if the lesson has no video of its own; positions of later
 * videos are kept in memory.
 */
export default function LessonBlocks(props: {
  blocks: LessonBlock[];
  language: string | undefined;
  firstVideo: VideoPlace | undefined;
}) {
  const { blocks, language, firstVideo } = props;
  const first = blocks.find(({ kind }) => kind === 'video');
  const ids = blockIDsOf(blocks);
  return blocks.map((block, index) => (
    <MarkdownScope key={index} value={`block-${index + 1}-`}>
      <AuthoredContent text={[block.title, block.url, block.text].filter(Boolean).join('\n\n')}>
        <Block
          block={block}
          blockID={ids[index]!}
          language={language}
          place={(block === first && firstVideo) || passingPlace(block.url)}
        />
      </AuthoredContent>
    </MarkdownScope>
  ));
}

type BlockOf = {
  block: LessonBlock;
  blockID: string;
  language: string | undefined;
  place: VideoPlace;
};

/** Shows a block, which can be discussed; a video has its own action, for the second that it shows. */
function Block(props: BlockOf) {
  const { block, blockID } = props;
  if (block.kind === 'video' && safeUrl(block.url) !== undefined)
    return <BlockContent {...props} />;
  return (
    <div id={blockAnchor(blockID)}>
      <BlockContent {...props} />
      <DiscussLink blockID={blockID} title={block.title} />
    </div>
  );
}

function BlockContent(props: BlockOf) {
  const { block, blockID, language, place } = props;
  const { kind, title, text } = block;
  const url = safeUrl(block.url);
  if (kind === 'text' || url === undefined) {
    return <Titled title={title}>{text && <Markdown source={text} />}</Titled>;
  }
  const named = { url, text, title: title || t(`media.kind.${kind}`) };
  switch (kind) {
    case 'image':
      // The title is the alt text.
      return <ImageBlock url={url} title={title} text={text} />;
    case 'audio':
      return (
        <Titled title={title}>
          <AudioBlock {...named} />
        </Titled>
      );
    case 'video':
      return (
        <Titled title={title}>
          <Video {...named} {...{ blockID, place, language }} />
          {text && <Markdown source={text} />}
        </Titled>
      );
    case 'document':
      return (
        <Titled title={title}>
          {text && <Markdown source={text} />}
          <DocumentBlock {...named} />
        </Titled>
      );
    case 'interactive':
      return (
        <Titled title={title}>
          {text && <Markdown source={text} />}
          <InteractiveBlock {...named} />
        </Titled>
      );
  }
}

const Titled = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="lesson-block">
    {title && <h2 data-readable>{title}</h2>}
    {children}
  </section>
);

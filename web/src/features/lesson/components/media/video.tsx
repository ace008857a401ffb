import { EmbeddedVideo } from '#web/features/lesson/components/media/embedded-video';
import { VideoFile } from '#web/features/lesson/components/media/video-file';
import { useAddressedSecond } from '#web/features/lesson/hooks/use-addressed-second';
import { videoSourceOf } from '#web/features/lesson/logic/video-source';
import type { VideoProps } from '#web/features/lesson/logic/video-place';
import { blockAnchor } from '#web/shared/discussion-place';

/** Plays a video file, a stream, or a YouTube or Vimeo video, and resumes at the learner's position. */
export default function Video({ url, ...props }: VideoProps & { url: string }) {
  const { blockID } = props;
  const { place, element } = useAddressedSecond(props.place, blockID);
  const source = videoSourceOf(url);
  return (
    <div ref={element} id={blockID && blockAnchor(blockID)} className="video-place">
      {'url' in source ? (
        <VideoFile
          key={url}
          {...props}
          place={place}
          url={source.url}
          isStream={source.kind === 'stream'}
        />
      ) : (
        <EmbeddedVideo key={url} {...props} place={place} source={source} />
      )}
    </div>
  );
}

import { EmbeddedVideo } from '#web/features/lesson/components/media/embedded-video';
import { VideoFile } from '#web/features/lesson/components/media/video-file';
import { videoSourceOf } from '#web/features/lesson/logic/video-source';
import type { VideoProps } from '#web/features/lesson/logic/video-place';

/** Plays a video file, a stream, or a YouTube or Vimeo video, and resumes at the learner's position. */
export default function Video({ url, ...props }: VideoProps & { url: string }) {
  const source = videoSourceOf(url);
  return 'url' in source ? (
    <VideoFile key={url} {...props} url={source.url} isStream={source.kind === 'stream'} />
  ) : (
    <EmbeddedVideo key={url} {...props} source={source} />
  );
}

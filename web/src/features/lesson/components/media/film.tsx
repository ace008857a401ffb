import { EmbeddedFilm } from '#web/features/lesson/components/media/embedded-film';
import { FilmFile } from '#web/features/lesson/components/media/film-file';
import { filmSourceOf } from '#web/features/lesson/logic/film-source';
import type { FilmProps } from '#web/features/lesson/logic/film-place';

/** A film: a file or a stream, or one on YouTube or Vimeo. Goes on where its learner stopped. */
export default function Film({ url, ...props }: FilmProps & { url: string }) {
  const source = filmSourceOf(url);
  return 'url' in source ? (
    <FilmFile key={url} {...props} url={source.url} isStream={source.kind === 'stream'} />
  ) : (
    <EmbeddedFilm key={url} {...props} source={source} />
  );
}

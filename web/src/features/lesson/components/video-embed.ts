/**
 * The player address of a film on YouTube or Vimeo; nothing for any other address. Made from the film's id alone, so that
 * no other part of what an author typed reaches the page.
 */
export function embedOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  if (protocol !== 'https:') return undefined;
  const host = hostname.replace(/^(www|m|player)\./, '');
  if (host === 'youtube.com' || host === 'youtube-nocookie.com' || host === 'youtu.be') {
    const film = searchParams.get('v') ?? pathname.split('/').at(-1) ?? '';
    return /^[\w-]{11}$/.test(film) ? `https://www.youtube-nocookie.com/embed/${film}` : undefined;
  }
  if (host === 'vimeo.com') {
    const film = pathname.match(/\d{5,12}/)?.[0];
    return film && `https://player.vimeo.com/video/${film}?dnt=1`;
  }
  return undefined;
}

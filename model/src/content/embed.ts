/**
 * Sites that a lesson may embed in a frame, including their subdomains. The Content-Security-Policy in `firebase.json`
 * lists the same ones.
 */
export const embedHosts = [
  'codepen.io',
  'desmos.com',
  'geogebra.org',
  'h5p.com',
  'openprocessing.org',
  'phet.colorado.edu',
  'player.vimeo.com',
  'scratch.mit.edu',
  'youtube-nocookie.com',
] as const;

/**
 * Returns the frame sources of the Content-Security-Policy: our own interactive files and the sites above.
 */
export const frameSources: string[] = [
  "'self'",
  ...embedHosts.flatMap((host) => [`https://${host}`, `https://*.${host}`]),
];

/**
 * Path of our own interactive files. They are served in a sandbox without access to the site's data.
 */
export const interactivePath = '/media/interactive/';

type Embed = { address: string; isOurs: boolean };

/**
 * Page addresses that people copy, and the embed address of each; `$1`, `$2` are the captured groups.
 */
const pages: [page: RegExp, framed: string][] = [
  [
    /^https:\/\/www\.geogebra\.org\/(?:m|classic)\/(\w+)$/,
    'https://www.geogebra.org/material/iframe/id/$1',
  ],
  [
    /^https:\/\/scratch\.mit\.edu\/projects\/(\d+)\/?$/,
    'https://scratch.mit.edu/projects/$1/embed',
  ],
  [/^https:\/\/codepen\.io\/([\w-]+)\/pen\/(\w+)\/?$/, 'https://codepen.io/$1/embed/$2'],
  [
    /^https:\/\/(?:www\.)?openprocessing\.org\/sketch\/(\d+)\/?$/,
    'https://openprocessing.org/sketch/$1/embed/',
  ],
  [/^https:\/\/www\.desmos\.com\/(\w+\/\w+)$/, 'https://www.desmos.com/$1?embed'],
];

/** Matches a plain host name, without user or port, and the rest of the address. */
const address = /^https:\/\/([a-z\d-]+(?:\.[a-z\d-]+)+)(?:[/?#][^\s<>"\\]*)?$/i;

/** Matches a path that cannot leave its folder. */
const ownAddress = new RegExp(`^${interactivePath}(?!.*(?:\\.|%2e){2})[^\\s<>"\\\\]+$`, 'i');

/** Returns the frame address for a URL; null if it must not be embedded. */
export function embedOf(url: string): Embed | undefined {
  if (ownAddress.test(url)) return { address: url, isOurs: true };
  const name = address.exec(url)?.[1]?.toLowerCase();
  if (!embedHosts.some((host) => name === host || name?.endsWith(`.${host}`))) return undefined;
  const page = pages.find(([pattern]) => pattern.test(url));
  return { address: page ? url.replace(...page) : url, isOurs: false };
}

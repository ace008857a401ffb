/** The package has no types of its own for its light build. */
declare module 'hls.js/light' {
  export { default } from 'hls.js';
}

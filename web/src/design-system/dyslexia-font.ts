// Loaded only if the user has chosen this font.
import '@fontsource/opendyslexic/400.css';
import '@fontsource/opendyslexic/700.css';

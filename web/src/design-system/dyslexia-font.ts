// Loaded only for those who have chosen it.
import '@fontsource/opendyslexic/400.css';
import '@fontsource/opendyslexic/700.css';

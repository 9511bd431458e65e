import { showLook } from './look.ts';
import { readPreferences } from './preferences.ts';

// The app itself is loaded while the page is painted already.
showLook(readPreferences());

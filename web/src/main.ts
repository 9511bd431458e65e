import { openSession } from '@confab/client';
import { languageOf, showLanguage } from './app/language.ts';
import { followLook } from './preferences/look.ts';
import { openPreferences } from './preferences/preferences.ts';
import './app/tokens.css';
import './app/themes.css';

const root = document.getElementById('app');
if (root) start(root).catch(() => showFailure(root));

/** Whoever is signed in gets the app; who is not, what little it takes to sign in. */
async function start(root: HTMLElement): Promise<void> {
  const preferences = openPreferences();
  followLook(preferences);
  const language = languageOf(preferences.get().language, navigator.languages);
  showLanguage(language);
  reloadWhereFilesAreGone();
  const session = openSession('/graphql');
  await session.ready;
  if (!session.viewer.get()) {
    const { signIn } = await import('./sign-in/entrance.ts');
    await signIn({ root, session, language, prepare: () => void loadApp().catch(() => undefined) });
  }
  const { startApp } = await loadApp();
  await startApp({ root, session, preferences });
}

function loadApp() {
  return import('./app/start.tsx');
}

/** There may be no words of any language yet. */
function showFailure(root: HTMLElement): void {
  const again = document.createElement('button');
  again.textContent = 'Reload';
  again.addEventListener('click', () => location.reload());
  root.replaceChildren('Confab could not be loaded. ', again);
}

/** After a deploy the files that this page knows may be gone; the next page knows the new ones. */
function reloadWhereFilesAreGone(): void {
  addEventListener('vite:preloadError', () => {
    // Without the server there is no other page, unless the worker has kept one.
    if (navigator.serviceWorker?.controller) reload();
    else void answers().then((isThere) => isThere && reload());
  });
}

const answers = () =>
  fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );

function reload(): void {
  const key = 'reloaded-at';
  const last = Number(sessionStorage.getItem(key) ?? 0);
  if (Date.now() - last < 10_000) return;
  sessionStorage.setItem(key, String(Date.now()));
  location.reload();
}

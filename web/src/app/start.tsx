import { ApolloProvider } from '@apollo/client/react';
import type { OpenSession } from '@confab/client';
import { ConfabProvider } from '@confab/client/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { UnreadCount } from '../notify/unread-count.tsx';
import { PreferencesProvider } from '../preferences/context.tsx';
import type { PreferencesStore } from '../preferences/preferences.ts';
import { isFarewell } from '../farewell.ts';
import { addressOf } from '../sign-in/addresses.ts';
import { ToastProvider } from '../ui/toast.tsx';
import { createClient } from './confab.ts';
import { languageOf } from './language.ts';
import { Localized } from './localized.tsx';
import { createAppRouter } from './router.tsx';
import { createWords } from './words.ts';
import { keepShell } from './worker.ts';

interface Options {
  readonly root: HTMLElement;
  readonly session: OpenSession;
  readonly preferences: PreferencesStore;
}

/** The app, until whoever is signed in no longer is. */
export async function startApp({ root, session, preferences }: Options): Promise<void> {
  leaveWith(session);
  const words = await createWords(languageOf(preferences.get().language, navigator.languages));
  const confab = createClient(session);
  const router = createAppRouter({ words });
  const live = confab.live.get();
  if (live) keepShell(live.connection);
  createRoot(root).render(
    <StrictMode>
      <PreferencesProvider preferences={preferences}>
        <Localized words={words}>
          <ApolloProvider client={confab.apollo}>
            <ConfabProvider confab={confab}>
              <ToastProvider>
                <UnreadCount>
                  <RouterProvider router={router} />
                </UnreadCount>
              </ToastProvider>
            </ConfabProvider>
          </ApolloProvider>
        </Localized>
      </PreferencesProvider>
    </StrictMode>,
  );
}

/** Nothing of whoever has gone is left in the page: the next one is new, and says why. */
function leaveWith({ viewer, ended }: OpenSession): void {
  viewer.subscribe(() => {
    if (viewer.get()) return;
    const comesBack = ended.get()?.reason === 'REVOKED' && !isFarewell();
    location.assign(comesBack ? addressOf('sign-in', location) : '/sign-in');
  });
}

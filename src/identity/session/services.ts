import type { App } from '../../context.ts';
import { createSessions, type Sessions } from './revocations.ts';
import { createTokens, type Tokens } from './tokens.ts';

export interface SessionServices {
  readonly tokens: Tokens;
  readonly sessions: Sessions;
}

export async function createSessionServices(app: App): Promise<SessionServices> {
  const sessions = await createSessions(app.rootEm, app.bus);
  app.onStop(() => sessions.close());
  return { tokens: createTokens(app.config), sessions };
}

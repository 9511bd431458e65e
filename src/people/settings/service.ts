import type { Context } from '../../context.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { requireViewer } from '../../viewer.ts';
import { changePrivacy } from '../follow/service.ts';
import {
  announceSettings,
  type PresenceSettings,
  savePresenceSettings,
} from '../presence/service.ts';

export interface Settings extends PresenceSettings {
  readonly isPrivate?: boolean | null;
}

/** All of them or none. */
export async function updateSettings(ctx: Context, settings: Settings): Promise<void> {
  const viewer = requireViewer(ctx);
  const { isPrivate = null } = settings;
  await ctx.em.transactional(async (em) => {
    // It locks the user: whoever changes what is theirs does so first.
    if (isPrivate !== null) await changePrivacy(em, viewer.id, isPrivate);
    await savePresenceSettings(em, viewer.id, settings);
  });
  forgetReads(ctx.loaders);
  await announceSettings(ctx, settings);
}

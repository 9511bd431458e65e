import type { ChatRecord, MessageRecord, UserRecord } from '@confab/client';
import { useSession } from '@confab/client/react';
import { useCallback } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { systemLine } from './system-line.ts';

/** Says what a system message tells. */
export function useSystemLine(): (message: MessageRecord) => string {
  const t = useTranslations('wording');
  const format = useFormatter();
  const viewerId = useSession().viewer?.user.id;
  return useCallback(
    (message) => systemLine(message, { t, format, viewerId }),
    [t, format, viewerId],
  );
}

/** What a chat is called: by its name, by the other one of it, or as one's own notebook. */
export function useChatTitle(): (chat: Pick<ChatRecord, 'name' | 'peer'>) => string {
  const t = useTranslations('wording');
  const viewerId = useSession().viewer?.user.id;
  return useCallback(
    ({ name, peer }) => {
      if (name !== null) return name;
      if (!peer) return t('noAccount');
      return peer.id === viewerId ? t('notebook') : peer.profile.displayName;
    },
    [t, viewerId],
  );
}

/** What is to be known of somebody who is named. */
export interface Named {
  readonly profile: Pick<UserRecord['profile'], 'displayName'>;
}

/** What somebody is called, whose account may be gone. */
export function useNameOf(): (user: Named | null) => string {
  const t = useTranslations('wording');
  return useCallback((user) => user?.profile.displayName ?? t('noAccount'), [t]);
}

import { useChat } from '@confab/client/react';
import { Suspense } from 'react';
import { lazily } from '../../ui/lazily.ts';
import { Details } from './chat-info-details.tsx';
import { Members } from './chat-info-members.tsx';
import { Preferences } from '../../prefer/preferences.tsx';
import { Person } from './chat-info-person.tsx';
import { WaysOut } from './chat-info-ways-out.tsx';
import { Doors } from '../../invites/doors.tsx';
import { useRights } from '../use-rights.ts';

const Lifetime = lazily(() => import('../../expiry/lifetime.tsx'), 'Lifetime');
const Permissions = lazily(() => import('./chat-info-permissions.tsx'), 'Permissions');

/** What there is to say about a chat and to do with it, as the viewer may. */
export function ChatInfoParts({ chatId }: { readonly chatId: string }) {
  const chat = useChat(chatId);
  const rights = useRights(chat);
  if (!chat) return null;
  const lifetime = <Suspense>{rights.has('SET_LIFETIME') && <Lifetime chat={chat} />}</Suspense>;
  if (chat.kind === 'DIRECT') {
    return (
      <>
        <Person chat={chat} />
        <Preferences chat={chat} />
        {lifetime}
      </>
    );
  }
  return (
    <>
      <Details chat={chat} canEdit={rights.has('RENAME')} />
      <Preferences chat={chat} />
      {lifetime}
      <Suspense>{rights.has('SET_RIGHTS') && <Permissions chat={chat} />}</Suspense>
      {chat.viewerMembership && <Doors chat={chat} rights={rights} />}
      <Members chat={chat} rights={rights} />
      {chat.viewerMembership && <WaysOut chat={chat} rights={rights} />}
    </>
  );
}

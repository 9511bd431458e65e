import { useQuery } from '@apollo/client/react';
import type { ChatRecord, MessageRecord } from '@confab/client';
import { useSession } from '@confab/client/react';
import { MessageRightsDocument } from '../gql/message-menu.ts';

/** Whether the viewer may; null while only the server knows. */
export interface MessageRights {
  readonly canEdit: boolean | null;
  readonly canDelete: boolean | null;
  readonly canPin: boolean | null;
  readonly isSaved: boolean | null;
}

/** What the viewer may do with a message: asked as it is shown, since it depends on who has read it, and when it was sent. */
export function useMessageRights(chat: ChatRecord, message: MessageRecord): MessageRights {
  const { viewer } = useSession();
  const { data } = useQuery(MessageRightsDocument, {
    variables: { messageId: message.id },
    fetchPolicy: 'no-cache',
  });
  if (message.deletedAt) return { canEdit: false, canDelete: false, canPin: false, isSaved: false };
  if (data) {
    return {
      canEdit: data.message?.viewerCanEdit ?? false,
      canDelete: data.message?.viewerCanDelete ?? false,
      canPin: data.message?.chat.viewerCapabilities.includes('PIN_MESSAGES') ?? false,
      isSaved: data.message?.viewerSaved ?? false,
    };
  }
  const isMine = message.sender?.id === viewer?.user.id;
  const role = chat.viewerMembership?.role;
  const rules = chat.kind !== 'DIRECT' && role !== 'MEMBER';
  const isDirect = chat.kind === 'DIRECT' && role !== undefined;
  return {
    canEdit: isMine ? null : false,
    canDelete: isMine || rules ? null : false,
    canPin: rules || isDirect ? null : false,
    isSaved: null,
  };
}

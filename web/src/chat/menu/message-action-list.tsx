import type { ChatRecord, MessageRecord } from '@confab/client';
import { useSession } from '@confab/client/react';
import { useThread } from '../../threads/use-thread.ts';
import { CheckCheck, MessagesSquare } from '../../ui/icons.tsx';
import { Copy, Pencil, Reply, Trash2 } from '../../ui/later-icons.tsx';
import { SmilePlus } from '../icons.tsx';
import { useTranslations } from 'use-intl';
import { useExpiryLine } from '../../expiry/expiry-line.tsx';
import { Forward } from '../../forward/icons.tsx';
import { usePinAction, useSaveAction } from '../../keep/keep-actions.tsx';
import type { MenuAction } from '../../ui/menu-popover.tsx';
import { useToast } from '../../ui/toast.tsx';
import { hasRight } from '../rules.ts';
import { useComposing } from '../writing/composing.tsx';
import { useMessageRights } from './message-rights.ts';

export interface ActionsOptions {
  readonly chat: ChatRecord;
  readonly message: MessageRecord;
  readonly onShow: (view: 'delete' | 'readers' | 'react' | 'reactors' | 'forward') => void;
}

/** What the viewer may do with a message; what only the server knows waits for its answer. */
export function useMessageActions({ chat, message, onShow }: ActionsOptions): MenuAction[] {
  const t = useTranslations('menu');
  const tReactions = useTranslations('chat.reactions');
  const { viewer } = useSession();
  const { reply, edit } = useComposing();
  const { threadId, openThread } = useThread();
  const { canEdit, canDelete, canPin, isSaved } = useMessageRights(chat, message);
  const pin = usePinAction(message, canPin);
  const save = useSaveAction(message.id, isSaved);
  const copy = useCopy();
  const { id, text, reactions } = message;
  const isMember = chat.viewerMembership !== null;
  const mayWrite = hasRight(chat, 'sendMessages');
  const isMine = message.sender?.id === viewer?.user.id;

  const expiry = useExpiryLine(message);

  const actions: readonly (MenuAction | false)[] = [
    mayWrite && { label: t('reply'), icon: <Reply size={18} />, onAction: () => reply(id) },
    mayWrite &&
      message.kind !== 'SYSTEM' &&
      !message.threadRoot &&
      threadId !== id &&
      (text !== null || message.thread !== null) && {
        label: t('replyInThread'),
        icon: <MessagesSquare size={18} />,
        onAction: () => openThread(id),
      },
    isMember &&
      text !== null && {
        label: tReactions('react'),
        icon: <SmilePlus size={18} />,
        onAction: () => onShow('react'),
      },
    canBeForwarded(message) && {
      label: t('forward'),
      icon: <Forward size={18} />,
      onAction: () => onShow('forward'),
    },
    !!text && {
      label: t('copyText'),
      icon: <Copy size={18} />,
      onAction: () => void copy(text),
    },
    canPin !== false && pin,
    text !== null && save,
    text !== null &&
      canEdit !== false && {
        label: t('edit'),
        icon: <Pencil size={18} />,
        isDisabled: canEdit === null,
        onAction: () => edit(id, text),
      },
    isMine &&
      chat.memberCount > 1 && {
        label: t('readBy'),
        icon: <CheckCheck size={18} />,
        onAction: () => onShow('readers'),
      },
    reactions.length > 0 && {
      label: tReactions('title'),
      icon: <SmilePlus size={18} />,
      onAction: () => onShow('reactors'),
    },
    canDelete !== false && {
      label: t('delete'),
      icon: <Trash2 size={18} />,
      isDangerous: true,
      isDisabled: canDelete === null,
      onAction: () => onShow('delete'),
    },
    expiry,
  ];
  return actions.filter((action) => action !== false);
}

const canBeForwarded = ({ kind, text, attachments }: MessageRecord): boolean =>
  kind !== 'POLL' && text !== null && (text !== '' || attachments.length > 0);

function useCopy(): (text: string) => Promise<void> {
  const t = useTranslations('menu');
  const say = useToast();
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      say(t('copied'));
    } catch {
      say(t('notCopied'), 'failed');
    }
  };
}

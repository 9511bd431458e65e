import type { NewMessage as Message } from '@confab/client';
import { useDraft, useLive, useTimeline } from '@confab/client/react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { Recorded } from '../../media/recording.ts';
import { useInThread } from '../../threads/in-thread.ts';
import { useToast } from '../../ui/toast.tsx';
import { useChosenFiles } from './chosen-files.ts';
import { useComposing } from './composing.tsx';
import type { Written } from './written.ts';

const nameOf = ({ type }: Blob): string => `voice-note.${type.split('/')[1]}`;

interface NewMessage extends Written {
  sendNote(recorded: Recorded): void;
}

/** A message that is not sent yet: it outlives reloads and other chats, and others see that it is being written. */
export function useNewMessage(chatId: string): NewMessage {
  const t = useTranslations('chat.composer');
  const say = useToast();
  const live = useLive();
  const thread = useInThread();
  const rootId = thread?.rootId;
  const [text, setText] = useDraft(rootId ?? chatId);
  const { files, clear } = useChosenFiles(rootId ?? chatId);
  const { newer, toEnd } = useTimeline(chatId, rootId);
  const { target, end } = useComposing();

  useEffect(() => () => live?.setTyping(chatId, false), [live, chatId]);

  function write(next: string): void {
    setText(next);
    // Whoever looks at the chat would look for it there.
    if (!thread) live?.setTyping(chatId, next.trim() !== '');
  }

  /** Whether it is on its way. */
  function send(message: Message): boolean {
    if (!live) return false;
    try {
      live.outbox.send(chatId, {
        ...message,
        replyToId: target?.messageId ?? null,
        threadRootId: rootId ?? null,
        alsoInChat: thread?.alsoInChat ?? false,
      });
    } catch {
      say(t('outboxFull'), 'failed');
      return false;
    }
    if (target) end(target);
    thread?.sent();
    if (newer === 'more') void toEnd();
    return true;
  }

  function finish(): void {
    if (!send({ text: text.trim(), files })) return;
    setText('');
    clear();
  }

  return {
    text,
    hasFiles: files.length > 0,
    isSaving: false,
    failure: null,
    write,
    finish,
    sendNote: (recorded) =>
      void send({ text: '', files: [{ ...recorded, filename: nameOf(recorded.file) }] }),
  };
}

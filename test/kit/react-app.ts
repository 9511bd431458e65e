import { createElement, Fragment, memo, type ReactNode, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Confab, createConfab } from '../../client/src/confab.ts';
import {
  type ChatItem,
  type ChatMessage,
  ConfabProvider,
  useChats,
  useConnection,
  useMessage,
  useMessages,
  useOutbox,
  usePresence,
  useSession,
  useTimeline,
  useTyping,
} from '../../client/src/react/react.ts';

declare global {
  interface Window {
    /** A client, and screens of it in StrictMode. */
    startReact(url: string): Promise<void>;
    confabOfReact: Confab;
    /** How often each row was rendered. */
    renders: Record<string, number>;
    /** How many windows on chats were asked for, and not released. */
    heldTimelines: number;
    /** Shows a chat, in the form that is named; null shows none. */
    showChat(chat: { id: string; as: 'messages' | 'entries' } | null): void;
  }
}

const count = (key: string) => void (window.renders[key] = (window.renders[key] ?? 0) + 1);

const Row = memo(({ message }: { message: ChatMessage }) => {
  count(message.text ?? '');
  return createElement('article', null, message.text);
});

function Messages({ chatId }: { chatId: string }): ReactNode {
  const { messages } = useMessages(chatId);
  useTyping(chatId);
  useOutbox(chatId);
  return messages.map((message) => createElement(Row, { key: message.key, message }));
}

const EntryRow = memo(({ id }: { id: string }) => {
  const message = useMessage(id);
  count(message?.text ?? '');
  return createElement('article', null, message?.text);
});

function Entries({ chatId }: { chatId: string }): ReactNode {
  const { entries } = useTimeline(chatId);
  return entries.map(({ key, id }) => createElement(EntryRow, { key, id }));
}

const ChatRow = memo(({ chat }: { chat: ChatItem }) => {
  count(`chat ${chat.title}`);
  return createElement('li', null, `${chat.title} ${chat.unreadCount}`);
});

function Chats(): ReactNode {
  const { chats } = useChats();
  usePresence(chats[0]?.peer?.id ?? '');
  return chats.map((chat) => createElement(ChatRow, { key: chat.id, chat }));
}

function App(): ReactNode {
  const { viewer } = useSession();
  const { state } = useConnection();
  const [chat, show] = useState<Parameters<Window['showChat']>[0]>(null);
  window.showChat = show;
  const Screen = chat?.as === 'entries' ? Entries : Messages;
  return createElement(
    Fragment,
    null,
    createElement('p', null, viewer?.user.username ?? 'nobody', ' ', state),
    createElement(Chats),
    chat && createElement(Screen, { key: chat.as, chatId: chat.id }),
  );
}

/** Counts what is asked for and released. */
function watchTimelines(confab: Confab): void {
  confab.live.subscribe(() => {
    const live = confab.live.get();
    if (!live) return;
    const { timeline } = live;
    Object.assign(live, {
      timeline(chatId: string) {
        const held = timeline(chatId);
        window.heldTimelines++;
        return {
          ...held,
          release() {
            window.heldTimelines--;
            held.release();
          },
        };
      },
    });
  });
}

window.startReact = async (url) => {
  const confab = createConfab(url);
  window.confabOfReact = confab;
  window.renders = {};
  window.heldTimelines = 0;
  watchTimelines(confab);
  await confab.session.ready;
  const app = createElement(ConfabProvider, { confab }, createElement(App));
  createRoot(document.body).render(createElement(StrictMode, null, app));
};

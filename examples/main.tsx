import { createConfab } from '@confab/client/apollo';
import {
  ConfabProvider,
  useChats,
  useConnection,
  useDraft,
  useMarkRead,
  useMessages,
  useSession,
  useTyping,
} from '@confab/client/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { NewChat } from './new-chat.tsx';
import { SignIn } from './sign-in.tsx';

const confab = createConfab(`${location.origin}/graphql`);

function App() {
  const { viewer, ready, logout } = useSession();
  const { state } = useConnection();
  const [chatId, open] = useState<string>();
  if (!viewer) return ready && <SignIn />;
  return (
    <main>
      <nav>
        <button onClick={() => void logout()}>Sign out {viewer.user.username}</button>
        <NewChat apollo={confab.apollo} onOpen={open} />
        <Chats onOpen={open} />
        <p role="status">{state !== 'live' && 'Connecting…'}</p>
      </nav>
      {chatId && <Chat key={chatId} chatId={chatId} />}
    </main>
  );
}

function Chats({ onOpen }: { onOpen: (chatId: string) => void }) {
  const { chats, more, loadMore } = useChats();
  return (
    <ul aria-label="Chats">
      {chats.map(({ id, title, unreadCount }) => (
        <li key={id}>
          <button onClick={() => onOpen(id)}>
            {title} {unreadCount > 0 && <b>{unreadCount}</b>}
          </button>
        </li>
      ))}
      {more === 'more' && <button onClick={() => void loadMore()}>More</button>}
    </ul>
  );
}

function Chat({ chatId }: { chatId: string }) {
  const { messages, older, loadOlder, send, retry, discard, setTyping } = useMessages(chatId);
  const [draft, setDraft] = useDraft(chatId);
  const typists = useTyping(chatId);
  useMarkRead(chatId);
  const submit = () => {
    send(draft);
    setDraft('');
  };
  return (
    <section>
      <div role="log" aria-label="Messages">
        <div>
          {older === 'more' && <button onClick={() => void loadOlder()}>Older</button>}
          {messages.map(({ key, sender, text, attachments, pending, failure }) => (
            <article key={key} className={pending ? 'pending' : ''}>
              <b>{sender?.profile.displayName}</b> {text ?? <i>deleted</i>}
              {attachments.map(({ id, url, previewUrl, alt, filename }) => (
                <a key={id} href={url ?? ''}>
                  {previewUrl ? <img src={previewUrl} alt={alt || filename} /> : filename}
                </a>
              ))}
              {failure && (
                <p role="alert">
                  {failure.message} <button onClick={() => retry(key)}>Retry</button>
                  <button onClick={() => discard(key)}>Discard</button>
                </p>
              )}
            </article>
          ))}
        </div>
      </div>
      <p role="status">{typists.map(({ name }) => `${name} is typing… `)}</p>
      <form action={submit}>
        <input
          aria-label="Message"
          value={draft}
          onChange={({ target }) => {
            setDraft(target.value);
            setTyping(target.value !== '');
          }}
        />
        <button>Send</button>
      </form>
    </section>
  );
}

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <ConfabProvider confab={confab}>
      <App />
    </ConfabProvider>
  </StrictMode>,
);

import type { ChatItem } from '@confab/client/react';
import { Button } from '../ui/button.tsx';
import styles from './prefer.module.css';
import { usePreferenceActions } from './preference-actions.tsx';
import { useWords } from '../app/use-words.ts';

/** What the viewer prefers of a chat, and nobody else learns. */
export function Preferences({ chat }: { readonly chat: ChatItem }) {
  return useWords('prefer') && <Choices chat={chat} />;
}

function Choices({ chat }: { readonly chat: ChatItem }) {
  return (
    <section className={styles.choices}>
      {usePreferenceActions(chat).map(({ label, icon, onAction }) => (
        <Button key={label} kind="quiet" onPress={onAction}>
          {icon}
          {label}
        </Button>
      ))}
    </section>
  );
}

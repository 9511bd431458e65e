import type { ApolloClient } from '@apollo/client';
import { useState } from 'react';
import { FindUserDocument, OpenDirectChatDocument } from './gql/graphql.ts';

interface Props {
  readonly apollo: ApolloClient;
  readonly onOpen: (chatId: string) => void;
}

/** Finds somebody by their name, and opens the chat with them: by this app's own operations, whose types are made. */
export function NewChat({ apollo, onOpen }: Props) {
  const [problem, setProblem] = useState('');

  async function submit(form: FormData) {
    const username = form.get('username');
    if (typeof username !== 'string') return;
    const found = await apollo.query({ query: FindUserDocument, variables: { username } });
    const userId = found.data?.userByUsername?.id;
    setProblem(userId ? '' : `There is nobody called ${username}.`);
    if (!userId) return;
    const { data } = await apollo.mutate({
      mutation: OpenDirectChatDocument,
      variables: { input: { userId } },
    });
    if (data) onOpen(data.openDirectChat.chat.id);
  }

  return (
    <form action={submit}>
      <input name="username" aria-label="Write to" placeholder="Write to: a username" required />
      <p role="alert">{problem}</p>
    </form>
  );
}

import type { TestApp } from './app.ts';
import { createGroup, send } from './chats.ts';
import { saveDraft } from './drafts.ts';
import { editMessage } from './edits.ts';
import { forward } from './forwards.ts';
import { setLifetime } from './lifetimes.ts';
import { makeMedia } from './media.ts';
import type { Person } from './person.ts';
import { pinMessage } from './pins.ts';
import { sendVoted } from './polls.ts';
import { addReaction } from './reactions.ts';
import { saveMessage } from './saved.ts';
import { indexAll } from './search.ts';
import { reply } from './threads.ts';
import { upload } from './uploads.ts';

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;

export type ExpiringChat = Awaited<ReturnType<typeof makeExpiringChat>>;

/**
 * A group whose messages will expire: some of Ann's with all that may hang on one, and Bob's that have to do
 * with the first of them.
 */
export async function makeExpiringChat(app: TestApp, ann: Person, bob: Person) {
  const chatId = await createGroup(ann, bob);
  await setLifetime(ann, chatId, 3_600);
  const mediaId: string = (await upload(ann)).id;
  const sendWith = async (input: object): Promise<string> =>
    (await ann.run(SEND, { input: { chatId, text: 'one', ...input } })).sendMessage.message.id;

  const elsewhere = await send(ann, await createGroup(ann), 'from elsewhere');
  const [copied] = await forward(ann, elsewhere.id, [chatId]);
  const mediaIds = [await makeMedia(app, ann)];
  const mail = await sendWith({ text: 'first words', mediaIds, customData: [1] });
  await editMessage(ann, mail, `the harbour @${bob.username} @all`);
  const aside = await reply(ann, { chatId, id: mail }, `@${bob.username} aside`);
  await addReaction(bob, mail);
  await pinMessage(ann, mail);
  await saveMessage(bob, mail);
  await app.sql(
    `INSERT INTO message_previews (chat_id, seq, place, sender_id, url, title, fetched_at)
     SELECT chat_id, seq, 0, sender_id, 'https://example.com/', 'A page', now() FROM messages
     WHERE id = $1`,
    [mail],
  );
  const file = await sendWith({ text: 'a file', mediaIds: [mediaId] });
  const poll = await sendVoted(chatId, ann, bob);
  const answer = await send(bob, chatId, 'an answer', { replyToId: mail });
  const [copy] = await forward(bob, mail, [await createGroup(bob, ann)]);
  await saveDraft(bob, { chatId, text: 'another', replyToId: mail });
  const last = await sendWith({ text: 'the last word' });
  await indexAll(app);
  const ids = {
    ...{ mail, file, last, poll: poll.id, aside: aside.id, answer: answer.id },
    ...{ copied: copied.id as string, copy: copy.id as string },
  };
  return { chatId, mediaId, ids };
}

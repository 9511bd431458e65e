import { useMutation } from '@apollo/client/react';
import type { ChatItem } from '@confab/client/react';
import { pictureOf } from '../../media/chat-picture.ts';
import { PictureForm } from '../../media/picture-form.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { SetChatImageDocument } from '../gql/chat-info.ts';

/** A chat's picture, for those who may change it. */
export function ChatPicture({ chat }: { readonly chat: ChatItem }) {
  const [setChatImage] = useMutation(SetChatImageDocument);
  return (
    <PictureForm
      hasPicture={chat.image !== null}
      set={(mediaId) => setChatImage({ variables: { input: { chatId: chat.id, mediaId } } })}
    >
      <Avatar id={chat.id} name={chat.title} url={pictureOf(chat)} size="huge" />
    </PictureForm>
  );
}

import { useMutation } from '@apollo/client/react';
import type { UserRecord } from '@confab/client';
import { PictureForm } from '../media/picture-form.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { SetAvatarDocument } from './gql/profile-form.ts';

type Props = Pick<UserRecord, 'id'> & {
  readonly profile: Pick<UserRecord['profile'], 'displayName' | 'avatarUrl'>;
};

/** One's own picture. */
export function AvatarForm({ id, profile: { displayName, avatarUrl } }: Props) {
  const [setAvatar] = useMutation(SetAvatarDocument);
  return (
    <PictureForm
      hasPicture={avatarUrl !== null}
      set={(mediaId) => setAvatar({ variables: { input: { mediaId } } })}
    >
      <Avatar id={id} name={displayName} url={avatarUrl} size="huge" />
    </PictureForm>
  );
}

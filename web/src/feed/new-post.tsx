import { useMutation } from '@apollo/client/react';
import { useDraft } from '@confab/client/react';
import { type ChangeEvent, Suspense, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { ChosenStrip } from '../media/chosen-strip.tsx';
import { PICTURES } from '../media/kind.ts';
import { useChoosing } from '../media/use-choosing.ts';
import { useViewerUser } from '../people/use-viewer-user.ts';
import { CreatePostDocument } from '../posts/gql/posts.ts';
import { POST_LIMIT } from '../posts/limits.ts';
import { PictureState } from '../posts/picture-state.tsx';
import { TextForm } from '../posts/text-form.tsx';
import { useKeyedText } from '../posts/use-keyed-text.ts';
import { MOST_PICTURES, usePictures } from '../posts/use-pictures.ts';
import { useAction } from '../ui/action.ts';
import { Avatar } from '../ui/avatar.tsx';
import { IconButton } from '../ui/button.tsx';
import { ImagePlus } from '../media/icons.tsx';
import styles from './feed.module.css';

/** Where a post is written; what is not posted yet outlives a reload. */
export function NewPost({ onPosted }: { readonly onPosted: (postId: string) => void }) {
  const t = useTranslations('feed');
  const user = useViewerUser();
  const [text, setText] = useDraft('feed');
  const { keyOf, made } = useKeyedText();
  const input = useRef<HTMLTextAreaElement>(null);
  const { pictures, add, change, remove, ids, clear } = usePictures();
  const room = MOST_PICTURES - pictures.length;
  const choose = useChoosing({ room, most: MOST_PICTURES, add, change });
  const [create] = useMutation(CreatePostDocument);
  const { run, isRunning, failure } = useAction(async () => {
    const mediaIds = await ids();
    const content = { text, ...(mediaIds.length > 0 && { mediaIds }) };
    const clientPostId = keyOf(JSON.stringify(content));
    const { data } = await create({ variables: { input: { ...content, clientPostId } } });
    if (!data) return;
    made();
    setText('');
    clear();
    input.current?.focus();
    onPosted(data.createPost.post.id);
  });

  return (
    <div className={styles.newPost}>
      <TextForm
        label={t('whatIsNew')}
        submit={t('post')}
        text={text}
        limit={POST_LIMIT}
        rows={2}
        isSending={isRunning}
        failure={failure}
        mayBeEmpty={pictures.length > 0}
        onText={setText}
        onSubmit={() => void run()}
        onFiles={choose}
        inputRef={input}
        lead={
          user && (
            <Avatar id={user.id} name={user.profile.displayName} url={user.profile.avatarUrl} />
          )
        }
        more={
          pictures.length > 0 && (
            <Suspense>
              <ChosenStrip
                files={pictures}
                onRemove={remove}
                onDescribe={(key, alt) => change(key, { alt })}
              >
                {(picture) => <PictureState picture={picture} />}
              </ChosenStrip>
            </Suspense>
          )
        }
        ways={<AddPictures onFiles={choose} />}
      />
    </div>
  );
}

function AddPictures({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const t = useTranslations('feed');
  const input = useRef<HTMLInputElement>(null);
  function take({ target }: ChangeEvent<HTMLInputElement>): void {
    onFiles([...(target.files ?? [])]);
    // The same file may be chosen again.
    target.value = '';
  }
  return (
    <>
      <input ref={input} type="file" accept={PICTURES} multiple hidden onChange={take} />
      <IconButton label={t('addPictures')} onPress={() => input.current?.click()}>
        <ImagePlus size={19} aria-hidden />
      </IconButton>
    </>
  );
}

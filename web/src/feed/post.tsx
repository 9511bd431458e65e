import { useApolloClient, useQuery } from '@apollo/client/react';
import { confabErrorOf } from '@confab/client/apollo';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Compass } from '../ui/icons.tsx';
import { useEffect, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useOnReturn } from '../people/use-on-return.ts';
import { hold, release } from '../posts/entities.ts';
import { PostDocument } from '../posts/gql/posts.ts';
import { PostCard } from '../posts/post-card.tsx';
import { Column } from '../ui/column.tsx';
import { FailureNotice } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { Notice } from '../ui/notice.tsx';
import { Spinner } from '../ui/spinner.tsx';
import styles from './feed.module.css';

const route = getRouteApi('/posts/$id');

/** One post with its comments, at an address of its own. */
export function Post() {
  const { id } = route.useParams();
  return <OnePost key={id} id={id} />;
}

function OnePost({ id }: { readonly id: string }) {
  const t = useTranslations('feed');
  const navigate = useNavigate();
  const apollo = useApolloClient();
  const { data, error, refetch } = useQuery(PostDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const failure = useMemo(() => (error ? confabErrorOf(error) : null), [error]);
  const post = data?.post;
  const readAgain = () => void refetch().catch(() => undefined);
  useOnReturn(readAgain);

  useEffect(() => {
    hold(apollo, [id]);
    return () => release(apollo, 'Post', [id]);
  }, [apollo, id]);

  return (
    <Column>
      <Heading>
        {post ? t('postTitle', { name: post.author.profile.displayName }) : t('post')}
      </Heading>
      {post && (
        <div className={styles.post}>
          <PostCard id={id} isAlone onGone={() => void navigate({ to: '/feed', replace: true })} />
        </div>
      )}
      {post === null && (
        <Notice icon={<Compass size={26} />} title={t('gone')}>
          <p>{t('goneMore')}</p>
          <Link to="/feed">{t('toFeed')}</Link>
        </Notice>
      )}
      {!data && (failure ? <FailureNotice failure={failure} onRetry={readAgain} /> : <Spinner />)}
    </Column>
  );
}

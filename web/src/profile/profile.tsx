import { useQuery } from '@apollo/client/react';
import { confabErrorOf } from '@confab/client/apollo';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Compass } from '../ui/icons.tsx';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { PostList } from '../posts/post-list.tsx';
import { usePostsOf } from '../posts/use-posts.ts';
import { Column } from '../ui/column.tsx';
import { FailureNotice } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { Notice } from '../ui/notice.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { ProfileDocument } from './gql/profile.ts';
import { type Person, ProfileHeader } from './profile-header.tsx';
import { useProfileChanges } from './use-profile-changes.ts';

const route = getRouteApi('/people/$username');

/** Who somebody is, and what they have posted. */
export function Profile() {
  const { username } = route.useParams();
  return <ProfileOf key={username} username={username} />;
}

function ProfileOf({ username }: { readonly username: string }) {
  const t = useTranslations('profile');
  const { data, error, refetch } = useQuery(ProfileDocument, {
    variables: { username },
    fetchPolicy: 'cache-and-network',
  });
  const failure = useMemo(() => (error ? confabErrorOf(error) : null), [error]);
  const person = data?.userByUsername;
  const readAgain = () => void refetch().catch(() => undefined);
  useProfileChanges(person ?? null, readAgain);

  return (
    <Column>
      {person && (
        <>
          <ProfileHeader person={person} />
          <PostsOf person={person} />
        </>
      )}
      {person === null && (
        <>
          <Heading isHidden>{t('nobody', { username })}</Heading>
          <Notice icon={<Compass size={26} />} title={t('nobody', { username })}>
            <p>{t('nobodyMore')}</p>
            <Link to="/feed">{t('toFeed')}</Link>
          </Notice>
        </>
      )}
      {!data && (
        <>
          <Heading isHidden>{t('title')}</Heading>
          {failure ? <FailureNotice failure={failure} onRetry={readAgain} /> : <Spinner />}
        </>
      )}
    </Column>
  );
}

function PostsOf({ person }: { readonly person: Person }) {
  const t = useTranslations('profile');
  const listing = usePostsOf(person.id);
  return (
    <PostList
      listing={listing}
      empty={<Notice title={t('noPosts', { name: person.profile.displayName })} />}
    />
  );
}

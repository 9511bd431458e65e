import { useLocation } from '@tanstack/react-router';
import { Newspaper } from '../ui/icons.tsx';
import { useTranslations } from 'use-intl';
import { PostList } from '../posts/post-list.tsx';
import { useFeed } from '../posts/use-posts.ts';
import { Column } from '../ui/column.tsx';
import { Heading } from '../ui/heading.tsx';
import { Notice } from '../ui/notice.tsx';
import { NewPost } from './new-post.tsx';
import { useKeptScroll } from './use-kept-scroll.ts';

/** What everyone has posted, and where one posts oneself. */
export function Feed() {
  const t = useTranslations('feed');
  // Of the entry in the history: whoever goes back comes to the same one.
  const visit = useLocation({ select: ({ state }) => state.__TSR_key ?? '' });
  const { listing, isReturning } = useFeed(visit);
  const scroller = useKeptScroll(listing, isReturning);
  return (
    <Column scroller={scroller}>
      <Heading>{t('title')}</Heading>
      <NewPost onPosted={listing.added} />
      <PostList
        listing={listing}
        empty={
          <Notice icon={<Newspaper size={26} />} title={t('empty')}>
            {t('emptyMore')}
          </Notice>
        }
      />
    </Column>
  );
}

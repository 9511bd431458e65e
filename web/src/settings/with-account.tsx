import { useQuery } from '@apollo/client/react';
import { confabErrorOf } from '@confab/client/apollo';
import type { ReactNode } from 'react';
import { FailureNotice } from '../ui/failure.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { AccountDocument, type AccountFieldsFragment } from './gql/account.ts';

interface Props {
  readonly children: (account: AccountFieldsFragment) => ReactNode;
}

/** Shows what needs the viewer's account once that is known. */
export function WithAccount({ children }: Props) {
  const { data, error, refetch } = useQuery(AccountDocument);
  if (data?.me) return children(data.me);
  if (!error) return <Spinner />;
  return <FailureNotice failure={confabErrorOf(error)} onRetry={() => void refetch()} />;
}

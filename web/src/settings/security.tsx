import { DeleteAccount } from './delete-account.tsx';
import { ExportData } from './export-data.tsx';
import { MediaUsage } from './media-usage.tsx';
import { SecurityLog } from './security-log.tsx';
import { Sessions } from './sessions.tsx';
import { WithAccount } from './with-account.tsx';

export function Security() {
  return (
    <>
      <Sessions />
      <SecurityLog />
      <MediaUsage />
      <WithAccount>
        {(account) => (
          <>
            <ExportData account={account} />
            <DeleteAccount account={account} />
          </>
        )}
      </WithAccount>
    </>
  );
}

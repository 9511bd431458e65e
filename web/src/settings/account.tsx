import { EmailGroup } from './email.tsx';
import { PasswordGroup } from './password.tsx';
import { PhoneGroup } from './phone.tsx';
import { UsernameGroup } from './username.tsx';
import { WithAccount } from './with-account.tsx';

export function Account() {
  return (
    <WithAccount>
      {(account) => (
        <>
          <UsernameGroup account={account} />
          <EmailGroup account={account} />
          <PasswordGroup account={account} />
          <PhoneGroup account={account} />
        </>
      )}
    </WithAccount>
  );
}

import { ConfabError } from '@confab/client';
import { useSession } from '@confab/client/react';
import { type FormEvent, useState } from 'react';

/** For who has an account, and for who makes one. */
export function SignIn() {
  const { login, register, ended } = useSession();
  const [isNew, setNew] = useState(false);
  const [failure, setFailure] = useState<ConfabError | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const textOf = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    const [username, password] = [textOf('username'), textOf('password')];
    try {
      if (isNew) await register({ username, email: textOf('email'), password });
      else await login(username, password);
    } catch (error) {
      if (!(error instanceof ConfabError)) throw error;
      setFailure(error);
    }
  }

  const problemOf = (field: string) => failure?.fields.find(({ path }) => path === field)?.message;

  return (
    <form className="sign-in" onSubmit={(event) => void submit(event)}>
      <h1>{isNew ? 'Create an account' : 'Sign in'}</h1>
      {ended?.reason === 'REVOKED' && <p role="status">You were signed out.</p>}
      <label>
        {isNew ? 'Username' : 'Username or e-mail'}
        <input name="username" autoComplete="username" required />
        {problemOf('username')}
      </label>
      {isNew && (
        <label>
          E-mail
          <input name="email" type="email" autoComplete="email" required />
          {problemOf('email')}
        </label>
      )}
      <label>
        Password
        <input
          name="password"
          type="password"
          autoComplete={isNew ? 'new-password' : 'current-password'}
          required
        />
        {problemOf('password')}
      </label>
      {failure && failure.fields.length === 0 && <p role="alert">{failure.message}</p>}
      <button>{isNew ? 'Create account' : 'Sign in'}</button>
      <button type="button" className="link" onClick={() => setNew(!isNew)}>
        {isNew ? 'I have an account' : 'Create an account'}
      </button>
    </form>
  );
}

import type { Session } from '@confab/client';
import type { Language } from '../app/language.ts';
import { forgetFarewell, isFarewell } from '../farewell.ts';
import { addressAfter, addressOf, type Page, pageAt } from './addresses.ts';
import { element } from './elements.ts';
import { createPasswordForm, createRegisterForm } from './password.ts';
import { createPhoneForms } from './phone.ts';
import { loadTexts, type Text } from './texts.ts';
import styles from './sign-in.module.css';

interface Options {
  readonly root: HTMLElement;
  readonly session: Session;
  readonly language: Language;
  /** Called when somebody begins to sign in: what they will need may be loaded meanwhile. */
  readonly prepare: () => void;
}

/** Shows the ways in until somebody has signed in, in whatever tab; the address is then the one that they had asked for. */
export async function signIn({ root, session, language, prepare }: Options): Promise<void> {
  const text = await loadTexts(language);
  const leaving = new AbortController();
  const { signal } = leaving;

  function show(): void {
    const page = pageAt(location);
    if (!page) history.replaceState(null, '', addressOf('sign-in', location));
    draw(root, { session, text, page: page ?? 'sign-in', go });
  }

  function go(page: Page): void {
    history.pushState(null, '', addressOf(page, location));
    show();
  }

  addEventListener('popstate', show, { signal });
  root.addEventListener('input', prepare, { signal, once: true });
  show();
  await viewerOf(session);
  forgetFarewell();
  leaving.abort();
  history.replaceState(null, '', addressAfter(location));
  root.replaceChildren();
}

function viewerOf({ viewer }: Session): Promise<void> {
  return new Promise((resolve) => {
    const stop = viewer.subscribe(() => {
      if (!viewer.get()) return;
      stop();
      resolve();
    });
  });
}

/** Why whoever was signed in no longer is, where that may surprise them. */
function goodbyeTo({ ended }: Session): Parameters<Text>[0] | null {
  if (isFarewell()) return 'deleted';
  const end = ended.get();
  if (end?.reason !== 'REVOKED') return null;
  return end.error.code === 'SESSION_REVOKED' ? 'ended' : 'expired';
}

interface Drawn {
  readonly session: Session;
  readonly text: Text;
  readonly page: Page;
  readonly go: (page: Page) => void;
}

function draw(root: HTMLElement, { session, text, page, go }: Drawn): void {
  const isNew = page === 'register';
  const title = text(isNew ? 'registerTitle' : 'signInTitle');
  const ways = element('div', { class: styles.stack });
  const card = element(
    'div',
    { class: styles.card },
    element('img', { src: '/icon.svg', alt: '', class: styles.logo, width: '48', height: '48' }),
    element('h1', { class: styles.title }, title),
    element('p', { class: styles.lead }, text(isNew ? 'registerLead' : 'signInLead')),
    ways,
  );
  const goodbye = isNew ? null : goodbyeTo(session);
  if (goodbye) {
    const notice = element('p', { role: 'status', class: styles.ended }, text(goodbye));
    card.insertBefore(notice, ways);
  }

  const other = (label: string, onClick: () => void) => {
    const button = element('button', { type: 'button', class: styles.other }, label);
    button.addEventListener('click', onClick);
    return button;
  };
  const link = (to: Page, label: string) => {
    const anchor = element('a', { href: addressOf(to, location), class: styles.link }, label);
    anchor.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      go(to);
    });
    return anchor;
  };
  const showPassword = () => {
    const form = createPasswordForm(session, text);
    ways.replaceChildren(form.root, other(text('usePhone'), showPhone));
    form.focus();
  };
  const showPhone = () => {
    const forms = createPhoneForms(session, text);
    ways.replaceChildren(forms.root, other(text('usePassword'), showPassword));
    forms.focus();
  };

  const elsewhere = isNew
    ? [text('haveAccount'), ' ', link('sign-in', text('signInInstead'))]
    : [text('newHere'), ' ', link('register', text('createAccount'))];
  root.replaceChildren(
    element(
      'main',
      { class: styles.page },
      card,
      element('p', { class: styles.elsewhere }, ...elsewhere),
    ),
  );
  document.title = `${title} · Confab`;
  if (!isNew) return showPassword();
  const form = createRegisterForm(session, text);
  ways.replaceChildren(form.root);
  form.focus();
}

/** The page around GraphiQL: it keeps the access token, and presents it on HTTP and socket alike. */
const ENDPOINT = '/graphql';
const TOKEN_KEY = 'confab:accessToken';
const SIGNED_OUT = 'Not signed in';
const SIGNED_IN = 'Every request carries this token';
const REFUSED = 'The server refuses this token: sign in again';

const field = document.querySelector('#token');
const status = document.querySelector('#token-status');
const asset = (name) => new URL(name, import.meta.url);

field.addEventListener('input', () => keepToken(field.value));
keepToken(sessionStorage.getItem(TOKEN_KEY) ?? '');
await openGraphiQL();

async function openGraphiQL() {
  const workers = { json: 'jsonWorker.js', graphql: 'graphqlWorker.js' };
  globalThis.MonacoEnvironment = {
    getWorker: (_id, label) =>
      new Worker(asset(workers[label] ?? 'editorWorker.js'), { type: 'module' }),
  };
  const [{ React, createRoot, Ruru }, tour] = await Promise.all([
    import('./ruru.js'),
    fetch(asset('tour.graphql')).then((response) => response.text()),
  ]);
  const page = React.createElement(Ruru, {
    fetcher,
    endpoint: ENDPOINT,
    defaultQuery: tour,
    // Without one, a page that is loaded again opens an empty tab beside the tour.
    initialQuery: localStorage.getItem('graphiql:query') ?? tour,
    debugTools: [],
    isHeadersEditorEnabled: false,
    showPersistHeadersSettings: false,
  });
  createRoot(document.querySelector('#graphiql')).render(page);
}

function fetcher(request, { documentAST } = {}) {
  return isSubscription(documentAST, request.operationName) ? watch(request) : post(request);
}

function isSubscription(document, name) {
  const operations = document?.definitions.filter(({ kind }) => kind === 'OperationDefinition');
  const chosen = operations?.find((operation) => !name || operation.name?.value === name);
  return chosen?.operation === 'subscription';
}

async function post(request) {
  // The schema is everybody's to read, also with a token that has expired.
  const isPublic = request.operationName === 'IntrospectionQuery';
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      ...(isPublic ? {} : authorization()),
    },
    body: JSON.stringify(request),
  });
  if (response.status === 401 && field.value) status.value = REFUSED;
  const result = await response.json();
  const signedIn = Object.values(result.data ?? {}).find((payload) => payload?.accessToken);
  if (signedIn) keepToken(signedIn.accessToken);
  return result;
}

/** A socket for each subscription, so that each is opened with the token of now. */
function watch(request) {
  const client = globalThis.graphqlWs.createClient({
    url: Object.assign(new URL(ENDPOINT, location.href), {
      protocol: location.protocol.replace('http', 'ws'),
    }).href,
    connectionParams: authorization,
    retryAttempts: 0,
  });
  const subscribe = ({ next, error, complete }) => ({
    unsubscribe: client.subscribe(request, {
      next,
      complete,
      error: (cause) => error(cause instanceof Event ? asError(cause) : cause),
    }),
  });
  return { subscribe };
}

/** What the socket tells of its end is an event, and would be shown as `{ "isTrusted": true }`. */
function asError({ code, reason }) {
  if (!code) return new Error('The socket could not be opened');
  if (code === 4401 || code === 4403) status.value = REFUSED;
  return new Error(`The socket was closed: ${code} ${reason}`.trim());
}

function authorization() {
  const token = field.value;
  return token ? { Authorization: `Bearer ${token}` } : {};
}

/** For this window alone, and until it is closed. */
function keepToken(text) {
  const token = text.trim().replace(/^Bearer\s+/i, '');
  field.value = token;
  sessionStorage.setItem(TOKEN_KEY, token);
  status.value = token ? SIGNED_IN : SIGNED_OUT;
}

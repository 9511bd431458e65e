import { describe, expect, it } from '@jest/globals';
import { kindOf } from './kinds.ts';

const known = { origin: 'https://chat.example', files: ['/icon.svg'] };
const ask = (path: string, mode = 'navigate', method = 'GET') =>
  kindOf({ method, mode, url: new URL(path, known.origin).href }, known);

describe('what a worker answers', () => {
  it('is each address of the app that somebody goes to', () => {
    for (const path of ['/', '/chats', '/chats/1?at=5', '/people/ann', '/no/such/place']) {
      expect([path, ask(path)]).toEqual([path, 'page']);
    }
    expect(ask('/chats', 'cors')).toBeNull();
  });

  it('is the files of its build', () => {
    expect(ask('/assets/app-1a2b3c.js', 'cors')).toBe('asset');
    expect(ask('/icon.svg', 'no-cors')).toBe('file');
    expect(ask('/other.svg', 'no-cors')).toBeNull();
  });

  it('is nothing that the server answers by itself', () => {
    for (const path of [
      '/graphql?query={me{id}}',
      '/graphiql/ruru.js',
      '/exports/1/all.zip',
      '/media/1/large',
      '/upload/1',
    ]) {
      expect([path, ask(path), ask(path, 'cors')]).toEqual([path, null, null]);
    }
    for (const path of ['/health/live', '/schema.graphql', '/.well-known/change-password']) {
      expect([path, ask(path)]).toEqual([path, null]);
    }
    expect(ask('/graphqlish')).toBe('page');
  });

  it('is nothing that changes something, and nothing of another server', () => {
    expect(ask('/chats', 'navigate', 'POST')).toBeNull();
    expect(ask('https://other.example/assets/app.js', 'cors')).toBeNull();
  });
});

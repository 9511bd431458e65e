import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const server = process.env['CONFAB_URL'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react()],
  resolve: {
    // In this repository the client's sources stand for its build; elsewhere the name means nothing.
    conditions: ['confab-source', ...defaultClientConditions],
    dedupe: ['@apollo/client', 'graphql', 'react'],
  },
  server: { proxy: { '/graphql': { target: server, ws: true } } },
});

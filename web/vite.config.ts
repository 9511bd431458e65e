import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { parsedDocuments } from './documents-plugin.ts';
import { compiledMessages } from './messages-plugin.ts';
import { buildAlone, serviceWorker } from './worker-plugin.ts';

/** The server that a page under development asks. */
const server = process.env['CONFAB_URL'] ?? 'http://127.0.0.1:4000';

const { BROTLI_PARAM_QUALITY: QUALITY, BROTLI_PARAM_SIZE_HINT: SIZE_HINT } = constants;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    compiledMessages(),
    parsedDocuments(),
    beforePaint(),
    serviceWorker(),
    precompress(),
  ],
  resolve: {
    conditions: ['confab-source', 'es2015', 'module', 'browser', 'development|production'],
    dedupe: ['react', 'react-dom', 'graphql'],
  },
  css: { modules: { generateScopedName: '[name]_[local]_[hash:base64:4]' } },
  build: {
    target: 'baseline-widely-available',
    emptyOutDir: true,
    manifest: true,
    // The policy lets nothing in that is written into a page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
  },
  server: {
    proxy: {
      '/graphql': { target: server, ws: true },
      '/graphiql': server,
      '/exports': server,
      '/schema.graphql': server,
    },
  },
});

/** A script that the page waits for, in a file of its own: those of the app run when something is painted already. */
function beforePaint(): Plugin {
  const name = 'before-paint.js';
  return {
    name: 'before-paint',
    apply: 'build',
    async buildStart() {
      const source = await buildAlone('src/preferences/before-paint.ts');
      this.emitFile({ type: 'asset', name, source });
    },
    transformIndexHtml(_, { bundle = {} }) {
      const files = Object.values(bundle).filter(
        (file) => file.type === 'asset' && file.names.includes(name),
      );
      return files.map(({ fileName }) => ({
        tag: 'script',
        attrs: { src: `/${fileName}` },
        injectTo: 'head-prepend',
      }));
    },
  };
}

/** Puts beside each file what the server may send in its place. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async closeBundle() {
      const dist = join(import.meta.dirname, 'dist');
      const entries = await readdir(dist, { recursive: true, withFileTypes: true });
      const files = entries
        .filter((entry) => entry.isFile() && /\.(js|css|svg|json|webmanifest)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name));
      await Promise.all(files.map(compress));
    },
  };
}

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  const params = { [QUALITY]: 11, [SIZE_HINT]: content.length };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
}

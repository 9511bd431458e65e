import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { ModernFakeTimers } from '@jest/fake-timers';
import Runtime from 'jest-runtime';

/** What Jest gives to the test file that is being loaded. */
export let globals;
let files = 0;

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== '@jest/globals') return next(specifier, context);
    const isTest = /\?file=\d+$/.test(context.parentURL ?? '');
    const name = isTest ? `globals.js?file=${files}` : 'current-globals.js';
    return { url: new URL(name, import.meta.url).href, shortCircuit: true };
  },
});

/**
 * Jest's own runtime loads everything anew for each test file, into a sandbox: some thousand modules.
 * With this one Node loads the tests, and what they import once for all files of a worker.
 */
export default class NativeRuntime extends Runtime {
  constructor(config, environment, ...rest) {
    // The clock that tests see is that of the process.
    environment.fakeTimersModern = new ModernFakeTimers({ config, global: globalThis });
    super(config, environment, ...rest);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    files += 1;
    globals = this.requireModuleOrMock(path, '@jest/globals');
    await import(`${pathToFileURL(path).href}?file=${files}`);
  }

  /** Jest's framework is loaded anew for each file, as it keeps a state; what it requires is not. */
  requireInternalModule(from, to) {
    return to ? createRequire(from)(to) : super.requireInternalModule(from);
  }
}

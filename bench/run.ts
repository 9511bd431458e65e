import { readArguments } from './arguments.ts';
import { installPackages } from './install.ts';

installPackages();
const options = readArguments();
if (options.against) {
  const { benchAgainst } = await import('./against/run.ts');
  process.exitCode = (await benchAgainst(options.against, options)) ? 0 : 1;
} else {
  const { bench } = await import('./bench.ts');
  await bench(options);
}

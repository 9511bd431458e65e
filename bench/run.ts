import { installPackages } from './install.ts';

installPackages();
const { bench } = await import('./bench.ts');
await bench();

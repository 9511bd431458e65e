import config from './jest.config.js';

// The tests read it, and so do the workers that run them.
process.env.CHAOS = 'full';

export default { ...config, roots: ['<rootDir>/test/chaos'], maxWorkers: 1 };

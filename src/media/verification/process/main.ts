import { enableCompileCache } from 'node:module';
import { serveJobs } from './jobs.ts';
import { verifyFile } from './verify-file.ts';

enableCompileCache();
serveJobs(verifyFile);

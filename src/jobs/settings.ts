import { type CleanedEnv, str } from 'envalid';

export const JOB_SETTINGS = {
  JOBS: str({
    default: 'on',
    choices: ['on', 'off'],
    desc: 'Whether this node does background work; some node has to.',
  }),
};

export interface JobSettings {
  readonly runsJobs: boolean;
}

export const readJobs = (env: CleanedEnv<typeof JOB_SETTINGS>): JobSettings => ({
  runsJobs: env.JOBS === 'on',
});

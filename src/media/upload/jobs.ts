import type { Shared } from '../../context.ts';
import type { JobHandlers } from '../../jobs/kinds.ts';
import { purgeMedia, removeLateUpload } from './purging.ts';
import { resumeVerifications, sweepFiles, sweepUploads } from './sweeping.ts';

export function createUploadJobs(
  shared: Shared,
): Pick<JobHandlers, 'purgeMedia' | 'removeLateUpload' | 'sweepUploads' | 'sweepFiles'> {
  const { parts, workFolder, verifications } = shared.services.upload;
  const swept = { ...shared, parts, workFolder };
  return {
    purgeMedia: (job, lease) => purgeMedia(shared, job, lease),
    removeLateUpload: (job) => removeLateUpload(shared, job),
    async sweepUploads(job, lease) {
      await resumeVerifications(shared, verifications, lease);
      return (await sweepUploads(swept, lease)) ? null : job;
    },
    sweepFiles: (job, lease) => sweepFiles(swept, job, lease),
  };
}

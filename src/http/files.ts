/** Beneath these a signed address is all that is asked for: no token, from pages of whatever origin. */
export const UPLOADS = '/upload/';
export const FILES = '/media/';

export const isUpload = (url: string): boolean => url.startsWith(UPLOADS);
export const isFile = (url: string): boolean => isUpload(url) || url.startsWith(FILES);

/** What pages of other origins may send and read there. */
export const CORS_OF_FILES = {
  origin: '*',
  methods: ['GET', 'HEAD', 'PUT', 'PATCH'],
  exposedHeaders: [
    'accept-ranges',
    'content-length',
    'content-range',
    'etag',
    'retry-after',
    'tus-resumable',
    'upload-length',
    'upload-offset',
  ],
};

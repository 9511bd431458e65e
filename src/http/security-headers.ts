import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

/** What helmet adds to every answer. It depends on nothing in the request, so it is asked once. */
export function securityHeaders() {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  const addHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
  });
  addHeaders(response.req, response, (error) => {
    if (error instanceof Error) throw error;
  });
  return response.getHeaders();
}

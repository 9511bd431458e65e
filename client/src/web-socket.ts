/** Failures of a connection are told in its events; in Node, one that is given up while it opens would throw them. */
export function observed(constructor: unknown, opened: (socket: WebSocket) => void): unknown {
  if (typeof constructor !== 'function') return constructor;
  return new Proxy(constructor, {
    construct(target, given, newTarget) {
      // What was handed in is a WebSocket: graphql-ws looks for its constants.
      const socket = Reflect.construct(target, given, newTarget) as WebSocket;
      socket.addEventListener('error', () => undefined);
      opened(socket);
      return socket;
    },
  });
}

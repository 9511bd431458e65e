/** Environment for a process whose clock is ahead of ours by so much. */
export function clockAhead(ms: number): { readonly NODE_OPTIONS: string } {
  const script = `
    const now = Date.now;
    Date.now = () => now() + ${ms};
    globalThis.Date = class extends Date {
      constructor(...given) {
        super(...(given.length > 0 ? given : [Date.now()]));
      }
    };`;
  const url = `data:text/javascript,${encodeURIComponent(script)}`;
  return { NODE_OPTIONS: `--import ${url}` };
}

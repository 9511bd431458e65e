/**
 * Starts the work unless it is under way; then it goes on once more, so that no call is in vain. What
 * goes wrong in it ends neither the process nor what is called for later.
 */
export function serialise(
  work: () => Promise<void>,
  onFailure: (error: unknown) => void,
): () => void {
  let underWay = false;
  let calledAgain = false;
  const run = async () => {
    underWay = true;
    do {
      calledAgain = false;
      await work().catch(onFailure);
    } while (calledAgain);
    underWay = false;
  };
  return () => {
    if (underWay) calledAgain = true;
    else void run();
  };
}

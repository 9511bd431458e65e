/** Starts the work unless it is under way; then it goes on once more, so that no call is in vain. */
export function singly(work: () => Promise<void>): () => void {
  let underWay = false;
  let calledAgain = false;
  const run = async () => {
    underWay = true;
    do {
      calledAgain = false;
      await work();
    } while (calledAgain);
    underWay = false;
  };
  return () => {
    if (underWay) calledAgain = true;
    else void run();
  };
}

import type { ConfabError } from './errors.ts';
import type { MessageRecord } from './records.ts';
import type { TimelineState } from './timeline.ts';
import { type Entries, withStretch } from './timeline-entries.ts';
import { LARGEST_PAGE, type Page, type Reads, startOf } from './timeline-reads.ts';
import { lastOf, type View } from './timeline-view.ts';

interface Parts {
  readonly reads: Reads;
  readonly view: View;
  show(entries: Entries, change?: Partial<TimelineState>): void;
  failed(failure: ConfabError): void;
}

/**
 * Reads the entries before a position anew, page by page, the newest first: what a page does not have is there no
 * more. Tells whether it has come to the oldest, and was not kept from it.
 */
export async function readEntriesAgain(
  { reads, view, show, failed }: Parts,
  position: number,
): Promise<boolean> {
  const oldest = () => view.get().entries[0]?.seq ?? Infinity;
  let before = position;
  while (before > oldest()) {
    let from = before;
    const replace = (page: Page, to: number) => {
      from = startOf(page);
      const { entries } = view.get();
      // It may have moved on meanwhile.
      const isShown = ({ seq }: MessageRecord) => seq >= oldest() && seq <= lastOf(entries);
      show(withStretch(entries, from, to, view.keep(page.messages.filter(isShown))));
    };
    const to = before;
    await reads.start(
      'again',
      { last: LARGEST_PAGE, beforeSeq: to },
      { page: (page) => replace(page, to), failure: failed },
    );
    if (from === before) return false;
    before = from;
  }
  return true;
}

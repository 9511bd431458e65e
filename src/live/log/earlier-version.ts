import type { LogEntry } from './entity.ts';
import type { ChatNews, LogEvent } from './events.ts';

/*
 * Nodes of the version before have three fields in place of `data`: columns of the log, and beside
 * `type` on the bus. Both versions read what either writes. When no such node runs any more, this file
 * goes, and a breaking migration takes the columns.
 */

interface FormerData {
  readonly memberId: string;
  readonly role: NonNullable<LogEntry['role']>;
  readonly joinedAt: number;
}

type FormerFields = { readonly [Field in keyof FormerData]?: FormerData[Field] | Date | null };

const isFormerData = (data: object | null): data is FormerData =>
  data !== null && 'memberId' in data && 'role' in data && 'joinedAt' in data;

const dataFrom = ({ memberId, role, joinedAt }: FormerFields) =>
  memberId && role && joinedAt ? { memberId, role, joinedAt: Number(joinedAt) } : null;

/** What an entry holds beside its data. */
export const formerColumns = (data: object | null) =>
  isFormerData(data)
    ? { memberId: data.memberId, role: data.role, joinedAt: new Date(data.joinedAt) }
    : {};

export const dataOfEntry = (entry: LogEntry): object | null => entry.data ?? dataFrom(entry);

/** As nodes of both versions read it on the bus. */
export const forAllVersions = (event: LogEvent): LogEvent =>
  isFormerData(event.data) ? { ...event.data, ...event } : event;

// Where there is no `data`, a node of the version before has sent it.
export const ofAnyVersion = (event: ChatNews): ChatNews =>
  'seq' in event && !('data' in event)
    ? { ...(event as ChatNews & FormerFields), data: dataFrom(event) }
    : event;

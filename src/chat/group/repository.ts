import { selectList } from '../../store/orm/columns.ts';
import { statement } from '../../store/statement/statement.ts';
import { isOpen } from '../access/repository.ts';
import { CHAT_FIELDS, type ChatRow } from '../chat/entity.ts';
import { isBanned } from '../chat/repository.ts';

const COLUMNS = selectList('c', CHAT_FIELDS);
const IS_OPEN = isOpen('c');

export const roomPage = statement<ChatRow, [beforeId: string, limit: number, viewerId: string]>(
  'chat_room_page',
  `SELECT ${COLUMNS} FROM chats c
   WHERE ${IS_OPEN} AND c.id < $1 AND NOT ${isBanned('c.id', '$3')} ORDER BY c.id DESC LIMIT $2`,
);

/** So many of the newest rooms are looked at one by one. */
const NEWEST_ROOMS = 2_000;
/** Where those do not fill the page, the index tells of so many others, in no order. */
const OTHER_ROOMS = 1_000;
/** With a wildcard at either end: of fewer characters the index knows nothing. */
const SHORTEST_INDEXED = 5;

export const roomSearchPage = statement<
  ChatRow,
  [beforeId: string, limit: number, pattern: string, viewerId: string]
>(
  'chat_room_search_page',
  `WITH newest AS MATERIALIZED (
     SELECT id FROM (
       SELECT c.id, c.name FROM chats c WHERE ${IS_OPEN} AND c.id < $1
       ORDER BY c.id DESC LIMIT ${NEWEST_ROOMS}
     ) c WHERE confab_fold(c.name) LIKE $3 AND NOT ${isBanned('c.id', '$4')} ORDER BY id DESC LIMIT $2
   ), matching AS MATERIALIZED (
     SELECT c.id FROM chats c WHERE ${IS_OPEN} AND confab_fold(c.name) LIKE $3
       AND NOT ${isBanned('c.id', '$4')} AND (SELECT count(*) FROM newest) < $2 AND length($3) >= ${SHORTEST_INDEXED}
   ), found AS MATERIALIZED (
     SELECT id FROM newest UNION (SELECT id FROM matching LIMIT ${OTHER_ROOMS})
   )
   SELECT ${COLUMNS} FROM found JOIN chats c USING (id)
   WHERE c.id < $1 ORDER BY c.id DESC LIMIT $2`,
);

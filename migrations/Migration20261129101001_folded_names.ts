import { OnlineMigration } from '../src/store/orm/online-migration.ts';

/** Diacritics of Latin, Greek, Cyrillic, Hebrew, Arabic and Syriac; hyphens, joiners, fillers, selectors. */
const REMOVED = String.raw`[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0730-\u074a\u08ca-\u08e1\u08e3-\u08ff\u115f\u1160\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\U000e0000-\U000e0fff]`;

/**
 * Cases are folded by a collation of the server's, not by the database's, which may know ASCII alone.
 * A name has no more than 200 characters here: one letter may stand for eighteen, and an index takes no
 * more than 2,700 bytes.
 */
const FOLD = `do $do$ begin execute format($sql$
  create or replace function confab_fold(name text) returns text
  language sql immutable parallel safe return left(
    case when octet_length(name) = length(name) then lower(name collate "C")
    else normalize(
      replace(replace(replace(replace(
        translate(
          lower(
            regexp_replace(normalize(name, nfkd) collate "C", '${REMOVED}', '', 'g') collate %I
          ) collate "C",
          'łøđðħŧıς', 'loddhtiσ'
        ), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
      nfkc)
    end, 200)
$sql$, coalesce((
  select collname from pg_collation
  where collname in ('pg_c_utf8', 'und-x-icu') and collnamespace = 'pg_catalog'::regnamespace
  order by collname limit 1
), 'default')); end $do$`;

/** The end of a name that has Chinese, Japanese or Korean letters comes first; of another it is null. */
const ENDING = String.raw`create or replace function confab_ending(name text) returns text
  language sql immutable parallel safe return
    case when name ~ '[\u1100-\u11ff\u2e80-\U0003ffff]' then reverse(confab_fold(name)) end`;

const PUBLIC = `where "visibility" = 'PUBLIC' and "deleted_at" is null`;

/** Names are found however they are written. */
export class Migration20261129101001_folded_names extends OnlineMigration {
  override up(): void {
    this.addSql(FOLD);
    this.addSql(ENDING);
    this.createIndex(
      'profiles_display_name_suffix',
      'on "profiles" (confab_ending("display_name") collate "C")',
    );
    this.index('confab_fold');
  }

  override down(): void {
    this.index('lower');
    this.dropIndex('profiles_display_name_suffix');
    this.addSql('drop function if exists confab_ending(text)');
    this.addSql('drop function if exists confab_fold(text)');
  }

  private index(fold: 'confab_fold' | 'lower'): void {
    this.replaceIndex(
      'profiles_display_name_prefix',
      `on "profiles" (${fold}("display_name") collate "C")`,
    );
    this.replaceIndex(
      'profiles_display_name_trigram',
      `on "profiles" using gin (${fold}("display_name") gin_trgm_ops)`,
    );
    this.replaceIndex(
      'chats_public_name_trigram',
      `on "chats" using gin (${fold}("name") gin_trgm_ops) ${PUBLIC}`,
    );
    // A search judges by the sample of names that this takes.
    this.addSql('analyze "profiles"');
    this.addSql('analyze "chats"');
  }
}

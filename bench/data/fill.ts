import type { Size } from './size.ts';

/** To be raised with every change below: what older versions have made is made anew. */
export const VERSION = 1;

/** All that is dated ends here, so that the same rows come out on every day. */
export const END = `timestamptz '2026-11-01 00:00:00Z'`;

const FIRST_NAMES =
  'Amélie,Ben,Chidi,Dana,Eryk,Fumiko,Grace,Hassan,Inès,João,Kaja,Liam,Mei,Noor,Olena';
const LAST_NAMES =
  'Álvarez,Brown,Çelik,Dubois,Eze,Fischer,García,Haddad,Ito,Jansen,Kowalska,Lund,Moreau';
const WORDS =
  'the,a,of,and,to,in,is,that,it,was,for,on,are,with,they,be,at,one,have,this,from,had,by,hot,but,' +
  'some,what,there,we,can,out,other,were,all,your,when,up,use,word,how,said,each,she,which,do,their,' +
  'time,if,will,way,about,many,then,them,would,write,like,so,these,her,long,make,thing,see,him,two,' +
  'has,look,more,day,could,go,come,did,sound,no,most,people,my,over,know,water,than,call,first,who,' +
  'may,down,side,been,now,find,any,new,work,part,take,get,place,made,live,where,after,back,café,🙂';

/** Chance is a hash of a number: the same rows on every server, in any order of execution. */
const FUNCTIONS = `
  CREATE SCHEMA bench;
  CREATE FUNCTION bench.pick(n bigint, salt bigint, size int) RETURNS int
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((hashint8extended(n, salt) & 2147483647) % size)::int;
  CREATE FUNCTION bench.id(at timestamptz, n bigint, salt int) RETURNS uuid
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7'
      || substr(md5(salt || ':' || n), 1, 3) || '8' || substr(md5(salt || ':' || n), 4, 15))::uuid;
  CREATE FUNCTION bench.seq(head int, i int) RETURNS int
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN head + i + (i - 1) / 40 + (i - 1) / 100;
`;

const sentences = `
  CREATE TABLE bench.sentences AS
  SELECT n, initcap(split_part(words, ' ', 1)) || substr(words, position(' ' IN words)) || '.' AS text
  FROM generate_series(0, 1999) n CROSS JOIN LATERAL (
    SELECT string_agg((string_to_array('${WORDS}', ','))[1 + bench.pick(n * 100 + i, 1, 106)], ' ')
    FROM generate_series(1, 4 + bench.pick(n, 2, 18)) i
  ) _ (words);
  ALTER TABLE bench.sentences ADD PRIMARY KEY (n);
`;

/** Every fiftieth is a viewer. */
const people = ({ users }: Size) => `
  CREATE TABLE bench.people AS
  SELECT n, bench.id(at, n, 1) AS id, at, n % 50 = 0 AS is_viewer,
    (string_to_array('${FIRST_NAMES}', ','))[1 + bench.pick(n, 10, 15)] AS first_name,
    (string_to_array('${LAST_NAMES}', ','))[1 + bench.pick(n, 11, 13)] AS last_name
  FROM generate_series(1, ${users}) n,
    LATERAL (SELECT ${END} - interval '800 days' + n * interval '400 days' / ${users}) _ (at);
  ALTER TABLE bench.people ADD PRIMARY KEY (n);

  INSERT INTO users (id, username, created_at)
  SELECT id, lower(translate(first_name, 'éèã', 'eea')) || '_' || n, at FROM bench.people;
  INSERT INTO accounts (id, user_id, email, created_at)
  SELECT bench.id(at, n, 2), id, 'user' || n || '@example.com', at FROM bench.people;
  INSERT INTO profiles (id, user_id, display_name, bio, status_text)
  SELECT bench.id(at, p.n, 3), id, first_name || ' ' || last_name, bio.text, ''
  FROM bench.people p JOIN bench.sentences bio ON bio.n = bench.pick(p.n, 12, 2000);
`;

const posts = ({ posts, users }: Size) => `
  CREATE TABLE bench.posts AS
  SELECT n, bench.id(at, n, 4) AS id, at, 1 + bench.pick(n, 20, ${users}) AS author
  FROM generate_series(0, ${posts - 1}) n,
    LATERAL (SELECT ${END} - interval '365 days' + n * interval '364 days' / ${posts}) _ (at);
  ALTER TABLE bench.posts ADD PRIMARY KEY (n);

  INSERT INTO posts (id, author_id, text, created_at)
  SELECT post.id, author.id, a.text || ' ' || b.text || ' ' || c.text, post.at
  FROM bench.posts post JOIN bench.people author ON author.n = post.author
    JOIN bench.sentences a ON a.n = bench.pick(post.n, 21, 2000)
    JOIN bench.sentences b ON b.n = bench.pick(post.n, 22, 2000)
    JOIN bench.sentences c ON c.n = bench.pick(post.n, 23, 2000)
  ORDER BY post.n;
`;

/** Half of them under every tenth post. */
const comments = ({ comments, posts, users }: Size) => `
  INSERT INTO comments (id, post_id, author_id, text, created_at)
  SELECT bench.id(written.at, comment, 5), post.id, author.id, said.text, written.at
  FROM generate_series(1, ${comments}) comment
    JOIN bench.posts post ON post.n = CASE comment % 2
      WHEN 0 THEN bench.pick(comment, 30, ${posts})
      ELSE bench.pick(comment, 30, ${posts / 10}) * 10 END
    JOIN bench.people author ON author.n = 1 + bench.pick(comment, 31, ${users})
    JOIN bench.sentences said ON said.n = bench.pick(comment, 32, 2000)
    CROSS JOIN LATERAL (SELECT post.at + bench.pick(comment, 33, 86400) * interval '1 second') written (at)
  ORDER BY written.at;
`;

export const fillPeopleAndFeed = (size: Size): readonly string[] => [
  FUNCTIONS,
  sentences,
  people(size),
  posts(size),
  comments(size),
];

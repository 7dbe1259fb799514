-- What was said can be found: by words in German and English, and by parts of words, as German joins them.

create extension if not exists unaccent with schema dispatch;
create extension if not exists pg_trgm with schema dispatch;

-- Small letters; ä, ae and a are one, ß and ss are one; no accents, also when they come as marks of their own.
-- FoldedText in Java does the same. The long list costs ten times the rest, so it is gone through only for letters
-- that are in it.
create function folded(said text) returns text
  language sql immutable strict parallel safe
  return replace(replace(replace(replace(lower(translate(
    case when said ~ U&'[\00C0-\00C3\00C5\00C7-\00D5\00D8-\00DB\00DD\00E0-\00E3\00E5\00E7-\00F5\00F8-\00FB\00FD-\017E\0300-\0328]' then translate(said,
      'ÀÁÂÃÅĀĂĄàáâãåāăąÇĆČçćčĎĐďđÈÉÊËĒĘĚèéêëēęěĞğÌÍÎÏĪİìíîïīıŁłÑŃŇñńňÒÓÔÕØŌŐòóôõøōőŘřŚŞŠśşšŢŤţťÙÚÛŪŮŰùúûūůűÝýÿŹŻŽźżž'
        || U&'\0300\0301\0302\0303\0304\0306\0307\0308\030A\030B\030C\0327\0328',
      'AAAAAAAAaaaaaaaaCCCcccDDddEEEEEEEeeeeeeeGgIIIIIIiiiiiiLlNNNnnnOOOOOOOoooooooRrSSSsssTTttUUUUUUuuuuuuYyyZZZzzz')
    else said end,
    'ÄÖÜäöü', 'AOUaou')), 'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u');

create text search configuration words_de (copy = pg_catalog.german);
alter text search configuration words_de
  alter mapping for hword, hword_part, word with dispatch.unaccent, pg_catalog.german_stem;
create text search configuration words_en (copy = pg_catalog.english);
alter text search configuration words_en
  alter mapping for hword, hword_part, word with dispatch.unaccent, pg_catalog.english_stem;

create function words_of(small text) returns tsvector
  language sql immutable strict parallel safe
  return to_tsvector('dispatch.words_de'::regconfig, small) || to_tsvector('dispatch.words_en'::regconfig, small);

-- the text and the names of what came with it
create function said(words text, extras jsonb) returns text
  language sql immutable parallel safe
  return concat_ws(E'\n', nullif(words, ''), (
    select string_agg(file ->> 'name', E'\n') from jsonb_array_elements(extras -> 'attachments') file));

-- Beside the messages, so that reading them costs what it did; a search that had to fold each text anew would be ten
-- times as slow.
create table message_words (
  message_id  uuid primary key references message on delete cascade,
  channel_id  uuid not null,
  number      bigint not null,
  author      uuid not null,
  received_at timestamptz not null,
  attached    boolean not null,
  folded      text not null,
  findable    tsvector not null
);
comment on table message_words is 'What can be found of each message: its text as it is now. Kept by a trigger.';

create function keep_message_words() returns trigger language plpgsql as $$
declare
  small text := dispatch.folded(dispatch.said(new.text, new.extras));
begin
  insert into dispatch.message_words values (
    new.id, new.channel_id, new.number, new.author, new.received_at, coalesce(new.extras ? 'attachments', false), small,
    dispatch.words_of(small))
  on conflict (message_id) do update set folded = excluded.folded, findable = excluded.findable;
  return null;
end $$;

insert into message_words
  select id, channel_id, number, author, received_at, coalesce(extras ? 'attachments', false), small, words_of(small)
  from message cross join lateral (select folded(said(text, extras)) small offset 0) as_it_is_found;
create index message_words_by_word on message_words using gin (findable, folded gin_trgm_ops);
create index message_words_by_receipt on message_words (received_at, message_id);
create index message_words_by_author on message_words (author, received_at);
create index message_words_attached on message_words (received_at) where attached;

create trigger message_words_kept after insert or update of text on message
  for each row execute function keep_message_words();

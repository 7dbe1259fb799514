-- What was said as urgent can be asked for alone.

alter table message_words add urgent boolean not null default false;
update message_words w set urgent = true from message m where m.id = w.message_id and m.extras -> 'urgent' = 'true';
create index message_words_urgent on message_words (received_at) where urgent;

create or replace function keep_message_words() returns trigger language plpgsql as $$
declare
  small text := dispatch.folded(dispatch.said(new.text, new.extras));
begin
  if new.text = '' and to_jsonb(new) ->> 'withdrawn_at' is not null then
    delete from dispatch.message_words where message_id = new.id;
    return null;
  end if;
  insert into dispatch.message_words
    (message_id, channel_id, number, author, received_at, attached, folded, findable, urgent)
  values (
    new.id, new.channel_id, new.number, new.author, new.received_at, coalesce(new.extras ? 'attachments', false), small,
    dispatch.words_of(small), coalesce(new.extras -> 'urgent' = 'true', false))
  on conflict (message_id) do update set folded = excluded.folded, findable = excluded.findable;
  return null;
end $$;

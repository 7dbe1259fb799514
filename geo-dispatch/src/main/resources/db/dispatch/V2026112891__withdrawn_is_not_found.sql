-- What was withdrawn is not found, nor are the names of its files. A message that says nothing beside its files has no
-- text either, so the moment of withdrawing decides.

create or replace function keep_message_words() returns trigger language plpgsql as $$
declare
  small text := dispatch.folded(dispatch.said(new.text, new.extras));
begin
  if new.text = '' and to_jsonb(new) ->> 'withdrawn_at' is not null then
    delete from dispatch.message_words where message_id = new.id;
    return null;
  end if;
  insert into dispatch.message_words values (
    new.id, new.channel_id, new.number, new.author, new.received_at, coalesce(new.extras ? 'attachments', false), small,
    dispatch.words_of(small))
  on conflict (message_id) do update set folded = excluded.folded, findable = excluded.findable;
  return null;
end $$;

delete from message_words w using message m
where m.id = w.message_id and m.text = '' and to_jsonb(m) ->> 'withdrawn_at' is not null;

-- Programs that say something in a channel, and addresses that are told what is said there.

create table hook (
  id           uuid primary key,
  channel_id   uuid not null references channel,
  direction    text not null check (direction in ('IN', 'OUT')),
  name         text not null check (length(name) between 1 and 100),
  made_by      uuid not null,
  made_by_name text not null,
  made_at      timestamptz not null,
  ended_at     timestamptz,
  used_at      timestamptz,
  secret_hash  bytea,
  url          text check (length(url) between 1 and 1000),
  secret       text,
  events       text check (length(events) between 1 and 100),
  told_to      bigint check (told_to >= 0),
  tries        int not null default 0 check (tries >= 0),
  trouble      text check (length(trouble) <= 200),
  parked_at    timestamptz,
  busy_until   timestamptz,
  check ((direction = 'IN') = (secret_hash is not null)),
  check ((direction = 'OUT') = (url is not null and secret is not null and events is not null and told_to is not null))
);
create index hook_by_channel on hook (channel_id) where ended_at is null;
create index hook_out on hook (id) where ended_at is null and parked_at is null and direction = 'OUT';
comment on column hook.secret_hash is 'SHA-256 of the secret by which an incoming hook is let in; the secret itself is nowhere.';
comment on column hook.secret is 'What an outgoing hook signs with.';
comment on column hook.told_to is 'The number of the feed up to which the address was told; what it is still to be told is the feed itself.';
comment on column hook.busy_until is 'Somebody is telling it; a lease, so that of two servers one does.';

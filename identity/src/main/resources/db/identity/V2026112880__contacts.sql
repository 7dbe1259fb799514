-- When a device of a person was last heard of; while it is connected the server's memory knows better.

create table contact (
  person        uuid primary key,
  last_at       timestamptz not null,
  signed_out_at timestamptz
);
comment on column contact.last_at is 'Written when a device comes or goes, and every five minutes in between.';

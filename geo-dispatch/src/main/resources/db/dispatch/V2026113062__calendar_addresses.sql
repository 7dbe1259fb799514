-- The address at which a calendar program asks for somebody's duties; one each, of which the hash is kept.

create table calendar_address (
  person  uuid primary key,
  hash    bytea not null unique check (length(hash) = 32),
  made_at timestamptz not null
);

-- What people entered on their devices, once each, with the answer it got.

create table operation (
  id             uuid primary key,
  person         uuid not null,
  kind           text not null check (length(kind) between 1 and 60),
  content_sha256 bytea not null check (length(content_sha256) = 32),
  received_at    timestamptz not null,
  outcome        text not null check (outcome in ('ACCEPTED', 'REFUSED')),
  answer         jsonb not null
);
create index operation_by_person on operation (person, received_at);

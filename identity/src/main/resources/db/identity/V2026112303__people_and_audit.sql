-- Who the realm knows, as it said last, and what was done that somebody may have to answer for.

create table person (
  id       uuid primary key,
  username text not null check (length(username) between 1 and 255),
  name     text not null check (length(name) between 1 and 255),
  roles    text[] not null,
  seen_at  timestamptz not null
);
create index person_by_username on person (username, seen_at desc);
create index person_by_role on person using gin (roles);

create table audit_entry (
  number  bigint generated always as identity primary key,
  at      timestamptz not null,
  person  uuid not null,
  name    text not null,
  act     text not null check (length(act) between 1 and 100),
  subject text not null,
  detail  text not null
);
create index audit_entry_by_subject on audit_entry (subject, number);

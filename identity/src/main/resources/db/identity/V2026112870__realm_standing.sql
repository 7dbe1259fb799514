-- What the realm said last of each person's account, so that a revocation holds over a restart while the realm is away.
-- A token that is older than as_of (the realm's clock) gives no more than this.
create table realm_standing (
  person  uuid primary key,
  enabled boolean not null,
  roles   text[] not null,
  as_of   timestamptz not null,
  check (enabled or roles = '{}')
);

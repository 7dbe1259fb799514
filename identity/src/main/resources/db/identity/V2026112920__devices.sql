-- The devices of a person: each made its id by itself and keeps it. It is signed in by one session of the realm.

create table device (
  person        uuid not null,
  id            uuid not null,
  kind          text not null check (kind in ('PHONE', 'TABLET', 'DESK', 'PROGRAM')),
  name          text check (length(name) between 1 and 60),
  session       text not null,
  session_since timestamptz not null,
  signed_out_at timestamptz,
  first_seen    timestamptz not null,
  last_contact  timestamptz not null,
  unsent        int not null default 0 check (unsent >= 0),
  primary key (person, id)
);
comment on column device.unsent is 'Entries that were on it and nowhere else when it last said so.';
comment on column device.signed_out_at is 'Null while it is signed in; the realm may have ended its session all the same.';
create index device_by_session on device (session);

-- People under a name, who was in it from when until when, and who put them in or took them out.

create table person_group (
  id       uuid primary key,
  name     text not null check (length(name) between 1 and 100),
  made_by  uuid not null,
  made_at  timestamptz not null,
  members  int not null default 0 check (members between 0 and 8000),
  ended_at timestamptz,
  ended_by uuid,
  check ((ended_at is null) = (ended_by is null))
);
create unique index person_group_name on person_group (lower(name)) where ended_at is null;
comment on column person_group.members is 'How many are in it now; kept under the row''s lock.';

create table person_group_member (
  id         bigint generated always as identity primary key,
  group_id   uuid not null references person_group,
  person     uuid not null,
  from_at    timestamptz not null,
  added_by   uuid not null,
  until_at   timestamptz,
  removed_by uuid,
  check (until_at >= from_at),
  check ((until_at is null) = (removed_by is null))
);
create unique index person_group_member_now on person_group_member (group_id, person) where until_at is null;
create index person_group_member_by_person on person_group_member (person) where until_at is null;
comment on table person_group_member is 'A row is ended, never deleted.';

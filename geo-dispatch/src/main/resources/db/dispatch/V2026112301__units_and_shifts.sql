-- Units, the plan of who is on which unit and when, and what of it is published.

-- for the two exclusion rules below; a trusted extension, so the schema's owner may make it
create extension if not exists btree_gist with schema dispatch;

create table unit (
  id                uuid primary key,
  name              text not null unique check (length(name) between 1 and 40),
  status            text not null check (length(status) = 1),
  status_since      timestamptz not null,
  status_written_at timestamptz not null,
  version           bigint not null
);

create table shift (
  id           uuid primary key,
  day          date not null,
  kind         text not null check (kind in ('EARLY', 'LATE')),
  name         text not null check (length(name) between 1 and 100),
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  published_at timestamptz,
  channel_id   uuid unique,
  version      bigint not null,
  check (ends_at > starts_at),
  check ((published_at is null) = (channel_id is null)),
  unique (day, kind),
  unique (id, starts_at, ends_at)
);
create index shift_by_time on shift (starts_at, ends_at);

create table assignment (
  shift_id  uuid not null,
  person    uuid not null,
  unit_id   uuid not null references unit,
  starts_at timestamptz not null,
  ends_at   timestamptz not null,
  primary key (shift_id, person),
  foreign key (shift_id, starts_at, ends_at) references shift (id, starts_at, ends_at),
  constraint assignment_one_shift_at_a_time
    exclude using gist (person with =, tstzrange(starts_at, ends_at) with &&)
);
comment on table assignment is 'The plan, as dispatchers see it.';

create table duty (
  shift_id  uuid not null,
  person    uuid not null,
  unit_id   uuid not null references unit,
  starts_at timestamptz not null,
  ends_at   timestamptz not null,
  primary key (shift_id, person),
  foreign key (shift_id, starts_at, ends_at) references shift (id, starts_at, ends_at),
  constraint duty_one_shift_at_a_time
    exclude using gist (person with =, tstzrange(starts_at, ends_at) with &&)
);
comment on table duty is 'What was published of the plan, as officers see it.';
create index duty_by_person on duty (person, ends_at);

create table checkin (
  id          uuid primary key,
  person      uuid not null,
  written_at  timestamptz not null,
  received_at timestamptz not null
);
create index checkin_by_person on checkin (person, received_at);

create table handover (
  id          uuid primary key,
  shift_id    uuid not null references shift,
  person      uuid not null,
  note        text not null check (length(note) between 1 and 2000),
  written_at  timestamptz not null,
  received_at timestamptz not null
);
create index handover_by_shift on handover (shift_id, received_at);

-- Who is called when nobody answers: rosters with a chain of places, each held by a person in a span of time.

create table roster (
  id      uuid primary key,
  team_id uuid not null references team,
  name    text not null check (length(name) between 1 and 60),
  places  int  not null check (places between 1 and 5),
  unique (team_id, name)
);

create table on_call (
  id         uuid primary key,
  roster_id  uuid not null references roster,
  place      int  not null check (place between 1 and 5),
  person     uuid not null,
  starts_at  timestamptz not null,
  ends_at    timestamptz not null,
  taken_from uuid references on_call,
  taken_at   timestamptz,
  voided     boolean not null default false,
  check (ends_at > starts_at),
  check ((taken_from is null) = (taken_at is null)),
  constraint on_call_one_holds
    exclude using gist (roster_id with =, place with =, tstzrange(starts_at, ends_at) with &&) where (not voided)
);
comment on column on_call.taken_at is 'When its person said so, by our clock; of two who take the same over the earlier word counts.';
comment on column on_call.voided is 'Never held: taken out before it began, or somebody else had taken it over before.';
create index on_call_of on on_call (person, ends_at) where not voided;
create unique index on_call_taken on on_call (taken_from) where not voided and taken_from is not null;

create table drill (
  id              uuid primary key,
  roster_id       uuid not null references roster,
  started_at      timestamptz not null,
  closes_at       timestamptz not null,
  started_by      uuid not null,
  started_by_name text not null,
  check (closes_at > started_at)
);
create index drill_by_roster on drill (roster_id, started_at desc);

create table drill_asked (
  drill_id    uuid not null references drill,
  person      uuid not null,
  person_name text not null,
  place       int check (place between 1 and 5),
  answered_at timestamptz,
  received_at timestamptz,
  clock_known boolean,
  primary key (drill_id, person),
  check ((answered_at is null) = (received_at is null) and (answered_at is null) = (clock_known is null))
);
comment on column drill_asked.place is 'Which place they held then; null for those of the roster who held none.';
comment on column drill_asked.answered_at is 'When they said it, by our clock, however late it arrived.';
create index drill_asked_of on drill_asked (person, drill_id);

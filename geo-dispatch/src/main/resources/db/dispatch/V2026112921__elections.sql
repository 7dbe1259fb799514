-- The channels of an election, made in one action: the plan, how far it is carried out, and who was put in by hand.

create table election (
  id           uuid primary key,
  name         text not null check (length(name) between 1 and 40),
  day          date not null,
  state        text not null check (state in ('MAKING', 'RUNNING', 'UNDONE', 'ENDED')),
  made_by      uuid not null,
  made_by_name text not null,
  made_at      timestamptz not null,
  undo_until   timestamptz not null,
  left_out     int not null default 0 check (left_out >= 0),
  ended_at     timestamptz,
  check ((ended_at is null) = (state in ('MAKING', 'RUNNING')))
);
create index election_by_making on election (made_at);

create table election_place (
  election_id uuid not null references election,
  place       int not null check (place >= 0),
  kind        text not null check (kind in ('MANAGEMENT', 'STATUS', 'TRANSPORT', 'EVERYBODY', 'POSTAL', 'ROOM')),
  number      text not null check (length(number) <= 12),
  name        text not null check (length(name) <= 70),
  channel_id  uuid not null unique,
  people      int not null check (people >= 0),
  state       text not null default 'PLANNED' check (state in ('PLANNED', 'MADE', 'ENDING', 'OVER')),
  primary key (election_id, place)
);
comment on column election_place.channel_id is 'Of the channel as soon as the place is made.';
comment on column election_place.state is 'ENDING: it has ended, and its members are yet to be told.';
create index election_place_to_do on election_place (election_id, place) where state in ('PLANNED', 'ENDING');

create table election_person (
  election_id uuid not null,
  place       int not null,
  person      uuid not null,
  role        text not null check (role in ('OWNER', 'WRITER', 'READER')),
  primary key (election_id, place, person),
  foreign key (election_id, place) references election_place
);
comment on table election_person is 'Who is put in by hand: as planned, and from its end on who was in then; for the next election.';

create table election_rule (
  election_id uuid not null,
  place       int not null,
  kind        text not null check (kind in ('GROUP', 'ROLE', 'SHIFT', 'UNIT')),
  subject     text not null check (length(subject) between 1 and 40),
  role        text not null check (role in ('OWNER', 'WRITER', 'READER')),
  primary key (election_id, place, kind, subject),
  foreign key (election_id, place) references election_place
);
comment on table election_rule is 'Who is in by rule, likewise.';

-- Lone work: somebody says that they will report again, and an alarm is raised when they do not.
-- What they report is a check-in, with or without a watch that waits for it.

create table watch (
  id             uuid primary key,
  person         uuid not null,
  person_name    text not null,
  unit_id        uuid references unit,
  unit_name      text,
  purpose        text not null check (length(purpose) between 1 and 200),
  minutes        int not null check (minutes between 1 and 240),
  warn_minutes   int not null check (warn_minutes between 0 and 30),
  grace_minutes  int not null check (grace_minutes between 0 and 30),
  drill          boolean not null,
  started_at     timestamptz not null,
  clock_known    boolean not null,
  received_at    timestamptz not null,
  due_at         timestamptz not null,
  heard_at       timestamptz not null,
  lat            double precision check (lat between -90 and 90),
  lon            double precision check (lon between -180 and 180),
  accuracy       double precision check (accuracy >= 0),
  position_at    timestamptz,
  missed_due     timestamptz,
  missed_at      timestamptz,
  request_id     uuid references backup_request,
  answered_at    timestamptz,
  answer_received_at timestamptz,
  answer_in_time boolean,
  answer_no_network boolean,
  ended_at       timestamptz,
  ending         text check (ending in ('ENDED', 'REPLACED', 'DRILL', 'CLOSED')),
  check ((unit_id is null) = (unit_name is null)),
  check ((lat is null) = (lon is null) and (lat is null) = (accuracy is null) and (lat is null) = (position_at is null)),
  check ((missed_due is null) = (missed_at is null)),
  check (request_id is null or missed_at is not null),
  check (answered_at is null or missed_at is not null),
  check ((answered_at is null) = (answer_received_at is null) and (answered_at is null) = (answer_in_time is null)
    and (answered_at is null) = (answer_no_network is null)),
  check ((ended_at is null) = (ending is null)),
  check (not drill or request_id is null)
);
comment on table watch is 'Lone work of a person. Its deadline stands in the due-list; of several alarms the last one stands here.';
comment on column watch.heard_at is 'The moment of what they said last.';
comment on column watch.position_at is 'The place of the last check-in is kept only while somebody may have to look for them.';
comment on column watch.missed_due is 'By when they should have reported, in the last alarm.';
comment on column watch.answered_at is 'The moment of the check-in that answered the last alarm.';
create unique index watch_one_runs on watch (person) where ended_at is null;
create index watch_running on watch (due_at) where ended_at is null;
create index watch_missed on watch (missed_at) where missed_at is not null;

alter table checkin
  add column watch_id    uuid references watch,
  add column kind        text not null default 'CONFIRMED' check (kind in ('STARTED', 'CONFIRMED', 'EXTENDED', 'ENDED')),
  add column minutes     int check (minutes between 1 and 240),
  add column clock_known boolean not null default true,
  add column no_network  boolean not null default false,
  add check ((kind in ('STARTED', 'EXTENDED')) = (minutes is not null)),
  add check (kind = 'CONFIRMED' or watch_id is not null);
alter table checkin alter column clock_known drop default, alter column no_network drop default;
create index checkin_by_watch on checkin (watch_id, at) where watch_id is not null;
comment on column checkin.no_network is 'The device had no network when it was written, which is why it came late.';

alter table backup_request
  add column watch_id              uuid,
  add column check_in_due          timestamptz,
  add column own_call              boolean,
  add column check_in_at           timestamptz,
  add column check_in_received_at  timestamptz,
  add column check_in_in_time      boolean,
  add column check_in_no_network   boolean,
  add check ((watch_id is null) = (check_in_due is null) and (watch_id is null) = (own_call is null)),
  add check (check_in_at is null or watch_id is not null);
comment on column backup_request.watch_id is 'Raised, or joined, by a check-in that did not come.';
comment on column backup_request.own_call is 'Its person called for help too: then no check-in takes it back.';

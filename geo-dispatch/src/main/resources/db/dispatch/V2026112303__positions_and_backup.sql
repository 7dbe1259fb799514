-- Where units are now, and calls for help.

create table last_position (
  unit_id     uuid primary key references unit,
  at          timestamptz not null,
  lat         double precision not null check (lat between -90 and 90),
  lon         double precision not null check (lon between -180 and 180),
  accuracy    double precision not null check (accuracy >= 0),
  speed       double precision check (speed >= 0),
  heading     double precision check (heading between 0 and 360),
  received_at timestamptz not null
);
comment on table last_position is 'One row per unit, no history; erased 24 hours after it was measured.';

create table backup_request (
  id           uuid primary key,
  unit_id      uuid references unit,
  unit_name    text,
  person       uuid not null,
  person_name  text not null,
  channel_id   uuid,
  urgent       boolean not null,
  note         text not null check (length(note) <= 1000),
  lat          double precision check (lat between -90 and 90),
  lon          double precision check (lon between -180 and 180),
  state        text not null check (state in ('OPEN', 'ACCEPTED', 'ARRIVED', 'CLOSED')),
  requested_at timestamptz not null,
  received_at  timestamptz not null,
  late         boolean not null,
  accepted_by  uuid references unit,
  accepted_by_name text,
  closing_note text check (length(closing_note) between 1 and 1000),
  rounds       int not null check (rounds >= 0),
  ask_again_at timestamptz,
  unanswered   boolean not null,
  version      bigint not null,
  check ((lat is null) = (lon is null)),
  check ((unit_id is null) = (unit_name is null)),
  check ((accepted_by is null) = (accepted_by_name is null)),
  check (state not in ('ACCEPTED', 'ARRIVED') or accepted_by is not null),
  check ((state = 'CLOSED') = (closing_note is not null)),
  check (accepted_by is distinct from unit_id or unit_id is null)
);
create index backup_request_open on backup_request (received_at) where state <> 'CLOSED';
create index backup_request_to_ask_again on backup_request (ask_again_at) where ask_again_at is not null;

create table backup_alert (
  request_id uuid not null references backup_request,
  unit_id    uuid not null references unit,
  unit_name  text not null,
  place      int not null check (place >= 0),
  metres     int not null check (metres >= -1),
  state      text not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'STOOD_DOWN')),
  primary key (request_id, unit_id)
);
create unique index backup_alert_one_accepts on backup_alert (request_id) where state = 'ACCEPTED';

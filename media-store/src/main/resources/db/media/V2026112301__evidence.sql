-- Evidence: the manifest that a device announced, the bytes that it sent, and what was decided.

create table evidence (
  id             uuid primary key,
  first_heard_at timestamptz not null default now(),
  author_id      uuid not null,
  author_name    text not null,
  state          text not null check (state in
                   ('ANNOUNCED', 'RECEIVED', 'READY', 'REFUSED', 'QUARANTINED', 'ACCEPTED', 'REJECTED')),
  reason         text check (length(reason) between 1 and 1000),
  filename       text not null check (length(filename) between 1 and 255),
  content_type   text not null check (length(content_type) <= 100),
  size           bigint not null check (size > 0),
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),

  -- the manifest
  kind           text check (kind in ('OVERVIEW', 'PLATE', 'SIGN', 'WINDSCREEN', 'DETAIL', 'OTHER')),
  note           text check (length(note) <= 1000),
  captured_at    timestamptz,
  lat            double precision check (lat between -90 and 90),
  lon            double precision check (lon between -180 and 180),
  accuracy       double precision check (accuracy >= 0),
  part           integer check (part > 0),
  parts          integer check (parts > 0),
  announced_at   timestamptz,
  check (announced_at is null or (kind is not null and captured_at is not null)),
  check ((lat is null) = (lon is null)),

  -- the bytes
  stored_sha256  text check (stored_sha256 ~ '^[0-9a-f]{64}$'),
  stored_type    text,
  width          integer check (width > 0),
  height         integer check (height > 0),
  preview        boolean,
  camera_at      timestamptz,
  camera_lat     double precision,
  camera_lon     double precision,
  camera_make    text,
  camera_model   text,
  camera_orientation integer check (camera_orientation between 1 and 8),
  received_at    timestamptz,
  check ((stored_sha256 is null) = (received_at is null)),
  check (state = 'ANNOUNCED' or stored_sha256 is not null),
  check (state not in ('READY', 'ACCEPTED', 'REJECTED') or stored_sha256 = sha256),

  case_file      uuid,
  check (case_file is null or state = 'ACCEPTED')
);
create index evidence_by_time on evidence (first_heard_at desc, id desc);
create index evidence_by_state on evidence (state, first_heard_at desc);
create index evidence_by_author on evidence (author_id, first_heard_at desc);
create index evidence_by_case on evidence (case_file) where case_file is not null;

-- Sick notes for the personnel office. The photo of a certificate lies apart from all other files, sealed with a key of
-- its own that stands here and nowhere else: without the row the bytes are noise, without the bytes the row is nothing.

create table sick_note (
  id                 uuid primary key,
  person             uuid not null,
  person_name        text not null,
  from_day           date not null,
  until_day          date check (until_day >= from_day),
  said_at            timestamptz not null,
  clock_known        boolean not null,
  received_at        timestamptz not null,
  certificate        uuid unique,
  certificate_sha256 text check (certificate_sha256 ~ '^[0-9a-f]{64}$'),
  certificate_at     timestamptz,
  state              text not null default 'NEW' check (state in ('NEW', 'TAKEN', 'LEAVING', 'DONE')),
  taken_by           uuid,
  taken_by_name      text,
  taken_at           timestamptz,
  done_at            timestamptz,
  handed_over        integer not null default 0,
  tries              integer not null default 0,
  next_try           timestamptz,
  trouble            text check (trouble in ('FOLDER', 'SECRET', 'CERTIFICATE')),
  check ((certificate is null) = (certificate_sha256 is null)),
  check (certificate is not null or certificate_at is null),
  check ((taken_by is null) = (state = 'NEW')),
  check ((done_at is not null) = (state = 'DONE')),
  check ((next_try is not null) = (state = 'LEAVING'))
);
comment on column sick_note.until_day is 'Null: the person does not know yet.';
comment on column sick_note.said_at is 'When it was written, by our clock.';
comment on column sick_note.certificate_at is 'When its bytes had arrived; they may be gone again.';
comment on column sick_note.handed_over is 'How often it was written for the system of the personnel office.';
create index sick_note_open on sick_note (received_at, id) where state <> 'DONE';
create index sick_note_done on sick_note (done_at, id) where state = 'DONE';

create table certificate (
  id           uuid primary key,
  author       uuid not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size         bigint not null check (size > 0),
  content_type text not null,
  key          bytea check (length(key) = 32),
  received_at  timestamptz not null
);
comment on column certificate.key is 'Null: the bytes were not those that were announced, and were not kept.';
create index certificate_by_time on certificate (received_at);

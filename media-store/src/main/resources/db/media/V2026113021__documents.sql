-- Documents of the office for the field. Their bytes are files like those of messages (attachment), of their sender
-- alone; who belongs to a unit, shift, group or channel is known elsewhere, and kept here as of when it was looked.

create table document (
  id            uuid primary key,
  sender        uuid not null,
  sender_name   text not null,
  target_kind   text not null check (target_kind in ('PERSON', 'UNIT', 'SHIFT', 'GROUP', 'CHANNEL')),
  target        uuid not null,
  target_name   text not null,
  sent_at       timestamptz not null,
  version       integer not null default 1 check (version > 0),
  current       integer check (current between 1 and version),
  withdrawn_at  timestamptz,
  withdrawn_by  text,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
comment on column document.version is 'The newest version that was sent.';
comment on column document.current is 'The newest version whose bytes are here and may go out; null before there is one.';
create index document_by_sender on document (sender, sent_at desc);
create index document_by_target on document (target_kind, target, sent_at desc);
create index document_by_time on document (sent_at desc, id);

create table document_version (
  document    uuid not null references document,
  number      integer not null check (number > 0),
  title       text not null check (length(title) between 1 and 200),
  file        uuid not null,
  valid_until timestamptz,
  sent_at     timestamptz not null,
  sent_by     uuid not null,
  reason      text check (length(reason) between 1 and 100),
  ready       boolean not null default false,
  primary key (document, number),
  check (not (ready and reason is not null))
);
comment on column document_version.reason is 'Why it went to nobody: a problem''s code.';
create index document_version_by_file on document_version (file);

create table document_recipient (
  document  uuid not null references document,
  person    uuid not null,
  name      text not null,
  since     timestamptz not null,
  until_at  timestamptz,
  primary key (document, person)
);
comment on column document_recipient.until_at is 'They belong to it no more; null for those who do.';
create index document_recipient_by_person on document_recipient (person) where until_at is null;

create table document_reading (
  document     uuid not null references document,
  version      integer not null,
  person       uuid not null,
  read_at      timestamptz not null,
  confirmed_at timestamptz,
  confirmed_received_at timestamptz,
  clock_known  boolean not null default true,
  primary key (document, version, person),
  check ((confirmed_at is null) = (confirmed_received_at is null))
);

create table document_copy (
  document uuid not null references document,
  person   uuid not null,
  device   uuid not null,
  version  integer not null,
  state    text not null check (state in ('HELD', 'NO_ROOM', 'UNREADABLE', 'GONE')),
  at       timestamptz not null,
  primary key (document, person, device)
);
create index document_copy_by_device on document_copy (person, device) where state <> 'GONE';

-- Files said along with messages: the manifest that a device announced, the bytes that it sent. The message that
-- names one is in dispatch; whoever may read that one may read this.

create table attachment (
  id              uuid primary key,
  first_heard_at  timestamptz not null default now(),
  author_id       uuid not null,
  author_name     text not null,
  state           text not null check (state in ('ANNOUNCED', 'RECEIVED', 'READY', 'REFUSED')),
  reason          text check (length(reason) between 1 and 100),
  filename        text not null check (length(filename) between 1 and 255),
  given_name      text check (length(given_name) between 1 and 1000),
  content_type    text not null check (length(content_type) <= 100),
  size            bigint not null check (size > 0),
  sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),

  -- the manifest
  channel         uuid,
  announced_at    timestamptz,
  check ((channel is null) = (announced_at is null)),

  -- the bytes
  stored_type     text check (length(stored_type) <= 100),
  received_at     timestamptz,
  thumbnail       boolean not null default false,
  check ((stored_type is null) = (received_at is null)),
  check ((state = 'ANNOUNCED') = (received_at is null)),
  check ((state = 'REFUSED') = (reason is not null)),

  -- a picture of it that is still to be drawn
  look            text check (look in ('EXAMINE', 'PREVIEW')),
  look_not_before timestamptz,
  look_holder     text,
  look_begun      integer not null default 0 check (look_begun >= 0),
  look_failed     integer not null default 0 check (look_failed >= 0),
  check ((look is null) = (look_not_before is null))
);
create index attachment_to_draw on attachment (look, look_not_before, id) where look is not null;

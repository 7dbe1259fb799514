-- What is still to be looked into: pictures that are safe and not examined, or whose preview takes long.
-- A row goes when the look is done; whoever looks holds it until not_before.

create table look (
  evidence   uuid primary key references evidence (id),
  kind       text not null check (kind in ('EXAMINE', 'PREVIEW')),
  asked_at   timestamptz not null,
  not_before timestamptz not null,
  holder     text,
  begun      integer not null default 0 check (begun >= 0),
  failed     integer not null default 0 check (failed >= 0),
  parked     boolean not null default false,
  error      text check (length(error) <= 1000)
);
create index look_due on look (kind, asked_at, evidence);
create index look_parked on look (asked_at) where parked;

insert into look (evidence, kind, asked_at, not_before)
  select id, 'EXAMINE', received_at, received_at from evidence where state = 'RECEIVED';

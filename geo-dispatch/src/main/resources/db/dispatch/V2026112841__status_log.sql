-- What crews and dispatchers said of units, also what came too late to be the present status.

create table status_log (
  id          uuid primary key,
  unit_id     uuid not null references unit,
  person      uuid not null,
  status      text not null check (length(status) = 1),
  written_at  timestamptz not null,
  at          timestamptz not null,
  clock_known boolean not null,
  received_at timestamptz not null,
  taken       boolean not null
);
comment on column status_log.written_at is 'The device''s own word, however odd.';
comment on column status_log.at is 'The moment by our clock.';
comment on column status_log.taken is 'Whether it became the present status: false for one older than the newest, or of a duty that was over.';
create index status_log_by_unit on status_log (unit_id, at);

-- People say when their duty begins and ends; the plan stays as it is.

create table duty_mark (
  id          uuid primary key,
  shift_id    uuid not null references shift,
  person      uuid not null,
  kind        text not null check (kind in ('BEGUN', 'ENDED')),
  written_at  timestamptz not null,
  at          timestamptz not null,
  received_at timestamptz not null
);
create index duty_mark_by_shift on duty_mark (shift_id, person, at);
comment on column duty_mark.at is 'The moment by our clock; of several the last one counts.';

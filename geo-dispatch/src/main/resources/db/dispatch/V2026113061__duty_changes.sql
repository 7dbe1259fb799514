-- What was changed in a shift after it was published, until the person it concerns has confirmed it.

create table duty_change (
  id           uuid primary key,
  shift_id     uuid not null references shift,
  person       uuid not null,
  kind         text not null check (kind in ('ADDED', 'MOVED', 'WITHDRAWN')),
  unit_id      uuid references unit,
  made_at      timestamptz not null,
  replaced_at  timestamptz,
  written_at   timestamptz,
  confirmed_at timestamptz,
  received_at  timestamptz,
  check ((unit_id is null) = (kind = 'WITHDRAWN'))
);
comment on column duty_change.unit_id is 'On which unit they are now; null for whoever was taken out.';
comment on column duty_change.replaced_at is 'A later change of the same duty asks instead, or what was changed was agreed otherwise.';
comment on column duty_change.confirmed_at is 'When they confirmed it, by our clock; written_at is what their device said.';
create unique index duty_change_open on duty_change (shift_id, person)
  where confirmed_at is null and replaced_at is null;
create index duty_change_of on duty_change (person)
  where confirmed_at is null and replaced_at is null;

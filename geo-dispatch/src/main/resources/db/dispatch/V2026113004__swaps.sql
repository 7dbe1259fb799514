-- Somebody gives a duty away, a colleague takes it, a dispatcher decides.

create table swap (
  id         uuid primary key,
  shift_id   uuid not null references shift,
  giver      uuid not null,
  state      text not null check (state in ('OPEN', 'TAKEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  taker      uuid,
  offered_at timestamptz not null,
  changed_at timestamptz not null,
  decided_by uuid,
  check ((taker is null) or state <> 'OPEN'),
  check ((taker is not null) or state in ('OPEN', 'WITHDRAWN', 'REFUSED'))
);
create unique index swap_live on swap (shift_id, giver) where state in ('OPEN', 'TAKEN');
create index swap_open on swap (shift_id) where state in ('OPEN', 'TAKEN');
create index swap_of on swap (giver, changed_at);
create index swap_by on swap (taker, changed_at) where taker is not null;

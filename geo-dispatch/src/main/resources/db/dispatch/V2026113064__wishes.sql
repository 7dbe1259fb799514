-- What people wish of a plan that is not made yet, and what they ask of the office.

create table wish (
  id          uuid primary key,
  person      uuid not null,
  kind        text not null check (kind in ('FREE', 'ABSENT')),
  from_day    date not null,
  until_day   date not null,
  note        text not null check (length(note) <= 200),
  state       text not null check (state in ('OPEN', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
  written_at  timestamptz not null,
  at          timestamptz not null,
  received_at timestamptz not null,
  decided_by  uuid,
  decided_at  timestamptz,
  check (until_day >= from_day)
);
create index wish_of on wish (person, until_day);
create index wish_open on wish (until_day) where state in ('OPEN', 'GRANTED');

-- Kinds of shifts are data, and each team has its own.

create table team (
  id       uuid primary key,
  name     text unique check (length(name) between 1 and 40),
  position int  not null
);
comment on column team.name is 'Null: what the settings say (fieldops.shift.place).';

create table shift_kind (
  id             uuid primary key,
  team_id        uuid not null references team,
  code           text not null check (code ~ '^[a-z0-9-]{1,20}$'),
  name           text not null check (length(name) between 1 and 40),
  brief          text not null check (length(brief) between 1 and 12),
  letter         text not null check (letter ~ '^[a-z0-9]$'),
  from_time      time,
  until_time     time,
  colour         text not null check (colour in ('LIGHT', 'GREY', 'DARK', 'BLUE', 'GREEN')),
  least          int  not null check (least between 0 and 500),
  most           int  not null check (most between 0 and 500),
  qualifications text[] not null default '{}',
  daily          boolean not null,
  position       int  not null,
  ended_at       timestamptz,
  check (most = 0 or most >= least),
  check ((from_time is null) = (until_time is null)),
  check (from_time is not null or code in ('early', 'late')),
  unique (team_id, code)
);
create unique index shift_kind_letter on shift_kind (team_id, letter) where ended_at is null;
comment on column shift_kind.from_time is 'On the house''s clock; null for the early and the late shift: what the settings say.';
comment on column shift_kind.daily is 'Each day has one by itself; others are made when somebody is put in them.';

insert into team (id, name, position) values ('00000000-0000-7000-8000-000000000001', null, 1);
insert into shift_kind (id, team_id, code, name, brief, letter, from_time, until_time, colour, least, most, daily, position)
values
  ('00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000001', 'early', 'Frühschicht', 'Früh', 'f', null, null, 'LIGHT', 0, 0, true, 1),
  ('00000000-0000-7000-8000-000000000012', '00000000-0000-7000-8000-000000000001', 'late', 'Spätschicht', 'Spät', 's', null, null, 'GREY', 0, 0, true, 2),
  ('00000000-0000-7000-8000-000000000013', '00000000-0000-7000-8000-000000000001', 'night', 'Nachtschicht', 'Nacht', 'n', '22:00', '06:30', 'DARK', 0, 0, false, 3),
  ('00000000-0000-7000-8000-000000000014', '00000000-0000-7000-8000-000000000001', 'day', 'Tagdienst', 'Tag', 'g', '08:00', '16:30', 'BLUE', 0, 0, false, 4);

alter table shift add column kind_id uuid references shift_kind;
update shift set kind_id =
  case kind when 'EARLY' then '00000000-0000-7000-8000-000000000011'::uuid else '00000000-0000-7000-8000-000000000012'::uuid end;
alter table shift
  alter column kind_id set not null,
  drop column kind,
  add constraint shift_once_a_day unique (kind_id, day);
create index shift_by_day on shift (day);

-- What planning a week needs to know of people, what was done to the plan, and what was allowed.

create table planned_person (
  person       uuid primary key,
  team_id      uuid references team,
  week_minutes int  not null check (week_minutes between 0 and 10080)
);
comment on table planned_person is 'Who is not here is planned with the first team, for 39 hours a week.';

create table person_qualification (
  person        uuid not null,
  qualification text not null check (length(qualification) between 1 and 60),
  primary key (person, qualification)
);

create table absence (
  id         uuid primary key,
  person     uuid not null,
  kind       text not null check (kind in ('HOLIDAY', 'SICK', 'TRAINING', 'OTHER')),
  from_day   date not null,
  until_day  date not null,
  made_by    uuid not null,
  made_at    timestamptz not null,
  ended_at   timestamptz,
  ended_by   uuid,
  check (until_day >= from_day and until_day - from_day <= 400)
);
create index absence_by_day on absence (until_day, from_day) where ended_at is null;

create table plan_step (
  id        uuid primary key,
  made_by   uuid not null,
  made_at   timestamptz not null,
  undone_at timestamptz
);
create index plan_step_of on plan_step (made_by, made_at desc) where undone_at is null;
comment on table plan_step is 'One thing that a dispatcher did to the plan, for undo and for who did it.';

create table plan_change (
  step_id     uuid not null references plan_step,
  shift_id    uuid not null references shift,
  person      uuid not null,
  unit_before uuid references unit,
  unit_after  uuid references unit,
  primary key (step_id, shift_id, person)
);

create table plan_allowance (
  person     uuid not null,
  conflict   text not null check (length(conflict) between 1 and 200),
  reason     text not null check (length(reason) between 1 and 500),
  allowed_by uuid not null,
  allowed_at timestamptz not null,
  primary key (person, conflict)
);
comment on column plan_allowance.conflict is 'What exactly was allowed: the kind with its shifts, or with the week and its hours. More of it asks again.';
create index assignment_by_start on assignment (starts_at);

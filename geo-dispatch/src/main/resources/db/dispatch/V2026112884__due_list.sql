-- What happens when nobody acts in time: one row for each running deadline of the house.

create table due (
  kind    text not null check (length(kind) between 1 and 40),
  subject uuid not null,
  step    int not null check (step >= 0),
  at      timestamptz not null,
  try_at  timestamptz not null,
  tries   int not null default 0 check (tries >= 0),
  primary key (kind, subject)
);
comment on table due is 'Running deadlines; a row goes when its step is done or nobody waits any more.';
comment on column due.step is 'The next one; what it is the kind says.';
comment on column due.try_at is 'When it is to be done: at, or later when it failed before.';
create index due_by_time on due (try_at);

insert into due (kind, subject, step, at, try_at)
  select 'backup', id, rounds, ask_again_at, ask_again_at from backup_request where ask_again_at is not null;
drop index backup_request_to_ask_again;

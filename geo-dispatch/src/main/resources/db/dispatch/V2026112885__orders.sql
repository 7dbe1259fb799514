-- Orders: whom they ask, what each answered and when, and what happens when nobody does.

create table work_order (
  id             uuid primary key,
  channel_id     uuid not null references channel,
  number         bigint not null check (number > 0),
  giver          uuid not null,
  giver_name     text not null,
  text           text not null check (length(text) between 1 and 4000),
  note           text not null check (length(note) <= 1000),
  everyone       boolean not null,
  written_at     timestamptz not null,
  at             timestamptz not null,
  received_at    timestamptz not null,
  clock_known    boolean not null,
  answer_by      timestamptz not null,
  repeats        int not null default 0 check (repeats >= 0),
  addressed      int not null check (addressed >= 0),
  understood     int not null default 0 check (understood >= 0),
  cannot         int not null default 0 check (cannot >= 0),
  told_at        timestamptz not null,
  stopped_at     timestamptz,
  stopped_by     text,
  closed_at      timestamptz,
  closed_by      text,
  closing_note   text check (length(closing_note) <= 1000),
  check ((stopped_at is null) = (stopped_by is null)),
  check ((closed_at is null) = (closed_by is null)),
  check ((closed_at is null) = (closing_note is null)),
  check (understood + cannot <= addressed)
);
comment on table work_order is 'An order that was given in a channel; its message has the same id.';
comment on column work_order.answer_by is 'Counted from its receipt: before, nobody could know of it.';
comment on column work_order.told_at is 'When the channel last heard how many answered; they hear it once a second at most.';
create index work_order_open on work_order (channel_id, received_at) where closed_at is null;

create table order_step (
  order_id uuid not null references work_order,
  place    int not null check (place between 0 and 9),
  kind     text not null check (kind in ('REPEAT', 'PEOPLE', 'DESK')),
  people   uuid[] not null,
  at       timestamptz not null,
  done_at  timestamptz,
  reached  int check (reached >= 0),
  primary key (order_id, place)
);
comment on table order_step is 'What happens when somebody does not answer in time, in the order of time.';

create table order_addressee (
  order_id    uuid not null references work_order,
  place       int not null check (place >= 0),
  person      uuid not null,
  person_name text not null,
  unit_name   text,
  step        int,
  asked_at    timestamptz not null,
  repeated    int not null default -1,
  answer      text check (answer in ('UNDERSTOOD', 'CANNOT')),
  reason      text check (length(reason) between 1 and 1000),
  written_at  timestamptz,
  answered_at timestamptz,
  received_at timestamptz,
  clock_known boolean,
  primary key (order_id, place),
  unique (order_id, person),
  check ((answer = 'CANNOT') = (reason is not null) or answer is null),
  check ((answer is null) = (answered_at is null))
);
comment on table order_addressee is 'Whom it asks, fixed when it was written, and what they answered last; by name.';
comment on column order_addressee.step is 'The step that asked them instead of others; null for those it was given to.';
comment on column order_addressee.repeated is 'The newest step that asked them once more.';
create index order_addressee_by_person on order_addressee (person, order_id);
create index order_addressee_open on order_addressee (order_id, place) where answer is null;

create table order_answer (
  id          uuid primary key,
  order_id    uuid not null references work_order,
  person      uuid not null,
  answer      text not null check (answer in ('UNDERSTOOD', 'CANNOT')),
  reason      text,
  written_at  timestamptz not null,
  at          timestamptz not null,
  received_at timestamptz not null,
  clock_known boolean not null
);
comment on table order_answer is 'Every answer that ever came, also what came after the end.';
create index order_answer_by_order on order_answer (order_id, person, received_at);

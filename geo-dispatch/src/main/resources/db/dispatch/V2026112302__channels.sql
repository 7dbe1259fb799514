-- Channels, who is in them and what was said.

create table channel (
  id          uuid primary key,
  name        text not null check (length(name) between 1 and 100),
  ends_at     timestamptz not null,
  last_number bigint not null default 0 check (last_number >= 0)
);
comment on column channel.last_number is 'Number of the newest message; its row lock makes numbers ascend in commit order.';
create index channel_by_end on channel (ends_at);

create table channel_member (
  channel_id uuid not null references channel,
  person     uuid not null,
  primary key (channel_id, person)
);
create index channel_member_by_person on channel_member (person);

create table message (
  id          uuid primary key,
  channel_id  uuid not null references channel,
  number      bigint not null check (number > 0),
  author      uuid not null,
  author_name text not null,
  unit_name   text,
  text        text not null check (length(text) between 1 and 4000),
  written_at  timestamptz not null,
  received_at timestamptz not null,
  unique (channel_id, number)
);

create table read_mark (
  channel_id uuid not null references channel,
  person     uuid not null,
  up_to      bigint not null check (up_to > 0),
  primary key (channel_id, person)
);

create table acknowledgement (
  channel_id  uuid not null,
  number      bigint not null,
  person      uuid not null,
  written_at  timestamptz not null,
  received_at timestamptz not null,
  primary key (channel_id, number, person),
  foreign key (channel_id, number) references message (channel_id, number)
);

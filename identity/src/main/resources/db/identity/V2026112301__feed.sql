-- The one order of everything that people are shown.

create table feed_head (
  single  boolean primary key default true check (single),
  number  bigint not null default 0 check (number >= 0),
  last_at timestamptz not null default '-infinity'
);
comment on table feed_head is 'One row; its lock makes numbers ascend in commit order.';
insert into feed_head default values;

create table topic_head (
  topic text primary key check (length(topic) between 1 and 100),
  seq   bigint not null check (seq > 0)
);

create table feed_entry (
  number bigint primary key,
  topic  text not null,
  seq    bigint not null,
  kind   text not null check (length(kind) between 1 and 60),
  at     timestamptz not null,
  body   jsonb not null,
  unique (topic, seq)
);
create index feed_entry_by_topic on feed_entry (topic, number);
create index feed_entry_by_time on feed_entry (at);

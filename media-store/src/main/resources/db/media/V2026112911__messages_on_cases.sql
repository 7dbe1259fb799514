-- What was said in a channel, on a case file, as it stood when it was put there.

create table case_message (
  case_file    uuid not null references case_file,
  message      uuid not null,
  channel      text not null,
  number       bigint not null,
  author       uuid not null,
  author_name  text not null,
  unit_name    text,
  said_at      timestamptz not null,
  text         text not null check (length(text) <= 10000),
  files        text[] not null,
  kept_at      timestamptz not null,
  kept_by      uuid not null,
  kept_by_name text not null,
  primary key (case_file, message)
);

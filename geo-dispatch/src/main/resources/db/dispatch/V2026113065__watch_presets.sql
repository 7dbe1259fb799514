-- What people who work alone choose from: places and kinds of work, and how long each may take.

create table watch_preset (
  id            uuid primary key,
  purpose       text not null check (length(purpose) between 1 and 60),
  minutes       int not null check (minutes between 1 and 240),
  warn_minutes  int not null check (warn_minutes between 0 and 30),
  grace_minutes int not null check (grace_minutes between 0 and 30),
  kept_at       timestamptz not null,
  kept_by       uuid not null,
  check (warn_minutes < minutes)
);

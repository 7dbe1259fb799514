-- Sessions of the realm that were ended here, for as long as a token of theirs may live.
create table ended_session (
  session    text primary key,
  ends_at    timestamptz not null
);

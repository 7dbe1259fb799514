-- The custody chain: who did what to a piece of evidence. It only grows.

create table custody (
  evidence  uuid not null references evidence (id),
  number    integer not null check (number > 0),
  at        timestamptz not null,
  person_id uuid not null,
  person    text not null,
  act       text not null check (length(act) between 1 and 60),
  detail    text not null check (length(detail) <= 2000),
  previous  text not null check (previous ~ '^[0-9a-f]{64}$'),
  hash      text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (evidence, number)
);

create function custody_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'the custody chain only grows' using errcode = 'restrict_violation';
end $$;

create trigger custody_keeps_its_links
  before update or delete on custody for each row execute function custody_only_grows();
create trigger custody_keeps_all_links
  before truncate on custody for each statement execute function custody_only_grows();

-- Patterns that a team works again and again, under a name.

create table rotation (
  team_id uuid not null references team,
  name    text not null check (length(name) between 1 and 40),
  kinds   text[] not null check (cardinality(kinds) between 1 and 56),
  kept_at timestamptz not null,
  kept_by uuid not null,
  primary key (team_id, name)
);
comment on column rotation.kinds is 'Day by day the id of a kind of shift, an empty text for a free day.';

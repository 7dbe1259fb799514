-- A roster ends and stays known; its name is free again.

alter table roster add column ended_at timestamptz;
alter table roster drop constraint roster_team_id_name_key;
create unique index roster_name on roster (team_id, name) where ended_at is null;
comment on column roster.ended_at is 'Since when nobody is asked by it.';

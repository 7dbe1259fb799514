-- A duty that was withdrawn or changed is ended, not deleted: what is written belongs to the duty of then.

alter table duty
  drop constraint duty_pkey,
  drop constraint duty_one_shift_at_a_time,
  add column id          bigint generated always as identity primary key,
  add column valid_from  timestamptz,
  add column valid_until timestamptz,
  add check (valid_until >= valid_from);
update duty set valid_from = starts_at - interval '1 hour';
alter table duty alter column valid_from set not null;
create unique index duty_now on duty (shift_id, person) where valid_until is null;
create index duty_by_shift on duty (shift_id, person);
alter table duty add constraint duty_one_shift_at_a_time
  exclude using gist (person with =, tstzrange(starts_at, ends_at) with &&)
  where (valid_until is null);
comment on table duty is 'What was published of the plan, as officers see it; valid_until is null for what holds now.';

create or replace function duty_at(who uuid, moment timestamptz)
returns setof duty language sql stable as $$
  select d.* from dispatch.duty d
  where d.person = who
    and d.starts_at < moment + interval '1 hour'
    and d.ends_at > moment - interval '1 hour'
    and d.valid_from <= moment
    and (d.valid_until is null or d.valid_until > moment)
  order by greatest(d.starts_at - moment, moment - d.ends_at, interval '0'), d.starts_at desc
  limit 1
$$;

-- a check-in belongs to a duty; those made before belonged to none
alter table checkin
  add column at       timestamptz,
  add column shift_id uuid references shift;
update checkin set at = written_at;
alter table checkin alter column at set not null;
create index checkin_by_shift on checkin (shift_id, person, at);

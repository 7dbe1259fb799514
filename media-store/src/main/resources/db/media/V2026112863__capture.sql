-- Where a photo comes from, its moment by our clock, and the duty that its author had at that moment.

alter table evidence add column source text not null default 'CAMERA' check (source in ('CAMERA', 'PICKED'));
alter table evidence add column captured_moment timestamptz;
alter table evidence add column clock_known boolean not null default true;
alter table evidence add column unit uuid;
alter table evidence add column unit_name text;
alter table evidence add column shift uuid;
alter table evidence add check ((unit is null) = (shift is null) and (unit is null) = (unit_name is null));
update evidence set captured_moment = captured_at where announced_at is not null;
alter table evidence add check (announced_at is null or captured_moment is not null);

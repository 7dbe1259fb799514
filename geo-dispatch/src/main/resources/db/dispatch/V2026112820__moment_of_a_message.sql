-- When a message was written, by our clock: the right to write it is that of then.

alter table message
  add column at          timestamptz,
  add column clock_known boolean not null default true;
update message set at = written_at;
alter table message alter column at set not null;
alter table message alter column clock_known drop default;

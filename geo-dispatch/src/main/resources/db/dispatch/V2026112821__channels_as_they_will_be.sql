-- A channel has a kind, an owner, a rule for its history, an end that may be open, and members as rows.

alter table channel
  alter column ends_at drop not null,
  add column kind    text not null default 'SHIFT'
    check (kind in ('SHIFT', 'UNIT', 'GROUP', 'INCIDENT', 'DIRECT', 'ANNOUNCEMENT', 'ROOM')),
  add column owner   uuid,
  add column history text not null default 'ALL' check (history in ('ALL', 'FROM_JOINING'));
alter table channel
  alter column kind drop default,
  alter column history drop default;
comment on column channel.history is 'Whether somebody new reads what was said before.';

alter table channel_member
  drop constraint channel_member_pkey,
  add column id           bigint generated always as identity primary key,
  add column role         text not null default 'WRITER' check (role in ('OWNER', 'WRITER', 'READER')),
  add column from_at      timestamptz,
  add column until_at     timestamptz,
  add column first_number bigint not null default 1 check (first_number > 0),
  add column last_number  bigint check (last_number >= 0),
  add column feed_after   bigint not null default 0 check (feed_after >= 0),
  add check (until_at >= from_at),
  add check ((until_at is null) = (last_number is null));
update channel_member m set from_at = coalesce(
  (select least(s.published_at, s.starts_at - interval '1 hour') from shift s
    where s.channel_id = m.channel_id),
  timestamptz '2000-01-01 00:00:00Z');
alter table channel_member
  alter column from_at set not null,
  alter column role drop default,
  alter column first_number drop default,
  alter column feed_after drop default;
comment on table channel_member is 'Who was in a channel from when until when; a row is ended, never deleted.';
comment on column channel_member.first_number is 'The first message that they may read, and last_number the last.';
comment on column channel_member.feed_after is 'They may read the topic of the channel after this number of the feed.';

drop index channel_member_by_person;
create unique index channel_member_now on channel_member (channel_id, person) where until_at is null;
create index channel_member_by_channel on channel_member (channel_id, person);
create index channel_member_by_person on channel_member (person, until_at);

-- the one place that says which duty covered a moment: an hour around counts, of two the nearer one
create function duty_at(who uuid, moment timestamptz)
returns setof duty language sql stable as $$
  select d.* from dispatch.duty d
  where d.person = who
    and d.starts_at < moment + interval '1 hour'
    and d.ends_at > moment - interval '1 hour'
  order by greatest(d.starts_at - moment, moment - d.ends_at, interval '0'), d.starts_at desc
  limit 1
$$;

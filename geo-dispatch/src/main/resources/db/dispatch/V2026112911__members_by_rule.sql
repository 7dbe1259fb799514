-- Why somebody is in a channel: by hand, or by a rule that names a group, a role, a shift or a unit.

alter table channel add column members int not null default 0 check (members >= 0);
comment on column channel.members is 'Of a channel whose members have grants: how many it has now; kept under the row''s lock.';
create index channel_of_the_desk on channel (ends_at) where kind in ('SHIFT', 'INCIDENT');
create index channel_made on channel (lower(name)) where kind in ('GROUP', 'ANNOUNCEMENT', 'ROOM', 'UNIT') and ends_at is null;
create index channel_member_owner on channel_member (person) where role = 'OWNER' and until_at is null;

create table channel_rule (
  id         uuid primary key,
  channel_id uuid not null references channel,
  kind       text not null check (kind in ('GROUP', 'ROLE', 'SHIFT', 'UNIT')),
  subject    text not null check (length(subject) between 1 and 40),
  role       text not null check (role in ('OWNER', 'WRITER', 'READER')),
  from_at    timestamptz not null,
  made_by    uuid not null,
  until_at   timestamptz,
  ended_by   uuid,
  check (until_at >= from_at)
);
create unique index channel_rule_now on channel_rule (channel_id, kind, subject) where until_at is null;
create index channel_rule_by_subject on channel_rule (kind, subject) where until_at is null;
comment on column channel_rule.subject is 'The id of the group, shift or unit, or the name of the role.';

create table channel_grant (
  channel_id uuid not null references channel,
  person     uuid not null,
  rule_id    uuid references channel_rule,
  role       text not null check (role in ('OWNER', 'WRITER', 'READER'))
);
create unique index channel_grant_by_hand on channel_grant (channel_id, person) where rule_id is null;
create unique index channel_grant_by_rule on channel_grant (rule_id, person) where rule_id is not null;
create index channel_grant_by_person on channel_grant (channel_id, person);
comment on table channel_grant is 'What holds now; who was in when is channel_member. Somebody is in as long as one grant is left, in the role that was given by hand, else in the highest of the rules.';

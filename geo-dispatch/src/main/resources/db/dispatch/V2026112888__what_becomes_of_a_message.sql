-- A message is edited, withdrawn, answered quickly, pinned; and it names people.

alter table message
  add column edited_at          timestamptz,
  add column withdrawn_at       timestamptz,
  add column reactions          jsonb check (jsonb_typeof(reactions) = 'object'),
  add column reactions_told_at  timestamptz,
  add column reactions_untold   boolean not null default false,
  add column reworded           boolean not null default false,
  drop constraint message_text_check,
  add constraint message_text_check check (
    length(text) <= 10000 and (length(text) > 0 or extras is not null or withdrawn_at is not null)),
  add check (withdrawn_at is null or text = '');
comment on column message.text is 'The present one; earlier ones are in message_version.';
comment on column message.reactions is 'How often each quick answer was given; null when none was. Who did is in reaction.';
comment on column message.reactions_untold is 'The counts have changed since they were told: they are told once a second.';
comment on column message.reworded is 'The feed may still tell a former text of it: it is taken out within seconds.';
create index message_reworded on message (channel_id, number) where reworded;
create index message_untold on message (channel_id, number) where reactions_untold;

create table message_version (
  channel_id  uuid not null,
  number      bigint not null,
  version     int not null check (version > 0),
  text        text not null check (length(text) <= 10000),
  written_at  timestamptz not null,
  at          timestamptz not null,
  received_at timestamptz not null,
  clock_known boolean not null,
  primary key (channel_id, number, version),
  foreign key (channel_id, number) references message (channel_id, number)
);
comment on table message_version is 'All texts of a message that was edited or withdrawn, its first included; none of one that never was.';

create table mention (
  person     uuid not null,
  channel_id uuid not null,
  number     bigint not null,
  primary key (person, channel_id, number),
  foreign key (channel_id, number) references message (channel_id, number)
);

create table reaction (
  channel_id  uuid not null,
  number      bigint not null,
  person      uuid not null,
  reaction    text not null check (reaction in ('UNDERSTOOD', 'YES', 'NO', 'ON_MY_WAY')),
  given       boolean not null,
  at          timestamptz not null,
  received_at timestamptz not null,
  primary key (channel_id, number, person, reaction),
  foreign key (channel_id, number) references message (channel_id, number)
);
comment on column reaction.given is 'False when it was taken back; kept, so that an older word does not bring it again.';

create table pin (
  channel_id uuid not null,
  number     bigint not null,
  pinned_by  text not null check (length(pinned_by) between 1 and 200),
  at         timestamptz not null,
  primary key (channel_id, number),
  foreign key (channel_id, number) references message (channel_id, number)
);

-- A channel that its person does not want to hear for a while; a row that was lifted stays, so that an older word does not
-- undo a newer one.

create table channel_mute (
  channel_id uuid not null references channel,
  person     uuid not null,
  until_at   timestamptz,
  set_at     timestamptz not null,
  primary key (person, channel_id)
);
comment on column channel_mute.until_at is 'Not heard before; null when it was lifted.';
comment on column channel_mute.set_at is 'The moment of the person''s word, by our clock.';

-- who is on a unit now
create index duty_by_unit on duty (unit_id, ends_at) where valid_until is null;

-- What somebody typed in a channel and has not sent. A row that was emptied stays, so that an older word does not undo a newer one.

create table draft (
  channel_id uuid not null references channel,
  person     uuid not null,
  text       text not null check (length(text) <= 10000),
  version    bigint not null default 1,
  written_at timestamptz not null,
  primary key (person, channel_id)
);
comment on column draft.text is 'Empty when it was sent or given up.';
comment on column draft.version is 'Counts its changes; devices ask for the text when they hear of another one.';
comment on column draft.written_at is 'The moment of the person''s word, by our clock.';

-- Each backup request has a channel of those involved.

create table incident_channel (
  request_id uuid primary key references backup_request,
  channel_id uuid not null unique references channel,
  ended_at   timestamptz
);
create index incident_channel_to_end on incident_channel (request_id) where ended_at is null;

-- Browsers that let themselves be woken (RFC 8030), by person; bounded for each person by who writes here.

create table push_subscription (
  id              bigint generated always as identity primary key,
  person          uuid not null,
  endpoint        text not null unique check (length(endpoint) between 10 and 1000),
  public_key      text not null check (length(public_key) = 87),
  secret          text not null check (length(secret) = 22),
  server_key      text not null,
  session         text,
  language        text not null check (language in ('de', 'en')),
  alarms_only     boolean not null,
  created_at      timestamptz not null,
  renewed_at      timestamptz not null,
  last_success_at timestamptz,
  failures        integer not null default 0 check (failures >= 0)
);
create index push_subscription_by_person on push_subscription (person, renewed_at);
create index push_subscription_by_session on push_subscription (session);
comment on column push_subscription.public_key is 'The browser''s p256dh and secret its auth (RFC 8291), base64url.';
comment on column push_subscription.server_key is 'Our public key it was made for (RFC 8292); with another one it is worth nothing.';
comment on column push_subscription.session is 'The realm''s session it was made in: gone with that.';
comment on column push_subscription.alarms_only is 'Off duty this device wants alarms only.';

create table push_loss (
  person  uuid primary key,
  lost_at timestamptz not null
);
comment on table push_loss is 'Whom a push no longer reaches since when, because the push service says so of the last of their devices.';

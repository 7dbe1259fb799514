-- What is to be known of a picture that may be reviewed all the same; and the order of the lists.

alter table evidence add column notes text[] not null default '{}';

alter table evidence add column listed_at timestamptz not null
  generated always as (coalesce(received_at, first_heard_at)) stored;
drop index evidence_by_time;
drop index evidence_by_state;
create index evidence_by_state on evidence (state, listed_at desc, id desc);

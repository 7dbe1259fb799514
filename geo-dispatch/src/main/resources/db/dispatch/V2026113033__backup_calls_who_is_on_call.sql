-- When no unit comes, whoever is on call is called, one place after the other.

create table backup_on_call (
  request_id  uuid not null references backup_request,
  person      uuid not null,
  person_name text not null,
  nth         int  not null check (nth between 1 and 10),
  asked_at    timestamptz not null,
  answered_at timestamptz,
  primary key (request_id, person)
);
comment on column backup_on_call.answered_at is 'When they said that they take care of it; then nobody further is called.';
create index backup_on_call_of on backup_on_call (person) where answered_at is null;

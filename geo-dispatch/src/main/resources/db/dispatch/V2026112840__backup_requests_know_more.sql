-- What is known of a backup request besides: how old its place is and who said so, whether the
-- device's clock was believed, who saw it at the desk, and when each thing happened.

alter table backup_request
  add column clock_known     boolean not null default true,
  add column position_at     timestamptz,
  add column position_source text check (position_source in ('DEVICE', 'UNIT')),
  add column repeated_at     timestamptz,
  add column seen_by_name    text,
  add column seen_at         timestamptz,
  add column accepted_at     timestamptz,
  add column arrived_at      timestamptz,
  add column closed_at       timestamptz;
alter table backup_request alter column clock_known drop default;

-- of older rows only this much is known
update backup_request set position_at = requested_at, position_source = 'DEVICE' where lat is not null;
update backup_request set accepted_at = received_at where accepted_by is not null;
update backup_request set arrived_at = accepted_at where state = 'ARRIVED';
update backup_request set closed_at = received_at where state = 'CLOSED';

-- one open request for each person; of several the newest stays
update backup_request b
  set state = 'CLOSED', closed_at = b.received_at, ask_again_at = null, unanswered = false,
    closing_note = 'Zusammengelegt mit einer neueren Anforderung derselben Person'
  where state <> 'CLOSED' and exists (
    select from backup_request newer where newer.person = b.person and newer.state <> 'CLOSED'
      and (newer.received_at, newer.id) > (b.received_at, b.id));
create unique index backup_request_one_open on backup_request (person) where state <> 'CLOSED';

alter table backup_request
  add check ((lat is null) = (position_at is null)),
  add check ((lat is null) = (position_source is null)),
  add check ((seen_at is null) = (seen_by_name is null)),
  add check ((accepted_by is null) = (accepted_at is null)),
  add check (arrived_at is null or accepted_at is not null),
  add check ((state = 'CLOSED') = (closed_at is not null));
create index backup_alert_by_unit on backup_alert (unit_id, request_id);

-- Finds the closed requests whose place is still to be erased.

create index backup_request_with_place on backup_request (closed_at) where lat is not null and closed_at is not null;

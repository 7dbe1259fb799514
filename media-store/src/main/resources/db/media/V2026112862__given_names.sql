-- The name as a device spelled it, where the one that is used had to be cleaned.

alter table evidence add column given_name text check (length(given_name) between 1 and 1000);

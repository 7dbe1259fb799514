-- Case files and their numbers, one row of numbers for each kind and year.

create table case_number (
  kind text not null,
  year integer not null,
  last integer not null check (last > 0),
  primary key (kind, year)
);

create table case_file (
  id             uuid primary key,
  kind           text not null check (kind in ('OWI', 'ORD')),
  year           integer not null,
  running        integer not null check (running > 0),
  title          text not null check (length(title) between 1 and 200),
  open           boolean not null,
  opened_at      timestamptz not null,
  opened_by      uuid not null,
  opened_by_name text not null,
  unique (kind, year, running)
);
create index case_file_by_time on case_file (opened_at desc, id desc);

alter table evidence add foreign key (case_file) references case_file (id);

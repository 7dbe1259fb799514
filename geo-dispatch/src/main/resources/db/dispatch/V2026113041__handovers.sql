-- What an ending shift gives to the next one: gathered, completed by hand, signed twice, and then only added to.

alter table handover rename to handover_note;
alter index handover_by_shift rename to handover_note_by_shift;
alter table handover_note rename constraint handover_pkey to handover_note_pkey;
alter table handover_note add column at timestamptz;
update handover_note set at = received_at;
alter table handover_note alter column at set not null;
comment on column handover_note.at is 'The moment by our clock.';

create table handover_item (
  id          uuid primary key,
  shift_id    uuid not null references shift,
  item_id     uuid not null,
  kind        text not null check (kind in ('DEVICE', 'KEY', 'VEHICLE')),
  name        text not null check (length(name) between 1 and 100),
  remark      text not null check (length(remark) <= 200),
  given       boolean not null,
  removed     boolean not null,
  person      uuid not null,
  written_at  timestamptz not null,
  at          timestamptz not null,
  received_at timestamptz not null
);
comment on table handover_item is 'Each word about a device, key or vehicle; of several about one item the latest counts.';
create index handover_item_by_shift on handover_item (shift_id, item_id, at);

create table handover (
  shift_id      uuid primary key references shift,
  next_shift_id uuid references shift,
  content       text,
  sha256        text check (sha256 ~ '^[0-9a-f]{64}$'),
  check ((content is null) = (sha256 is null))
);
comment on table handover is 'Of the shift that ends. Its content is there, in canonical form, from the first signature on, and never changes.';
create index handover_by_next on handover (next_shift_id) where next_shift_id is not null;

create table handover_stand (
  shift_id    uuid not null references handover,
  number      int not null check (number > 0),
  gathered_at timestamptz not null,
  facts       text not null,
  primary key (shift_id, number)
);
comment on table handover_stand is 'What the app knew at a time, as it was shown to somebody; the signed one stays.';

create table handover_entry (
  shift_id    uuid not null references handover,
  number      int not null check (number > 0),
  id          uuid not null unique,
  kind        text not null check (kind in ('CONFIRMED', 'COUNTERSIGNED', 'ADDED')),
  person      uuid not null,
  person_name text not null,
  text        text not null check (length(text) <= 2400),
  written_at  timestamptz not null,
  at          timestamptz not null,
  received_at timestamptz not null,
  clock_known boolean not null,
  no_network  boolean not null,
  previous    text not null check (previous ~ '^[0-9a-f]{64}$'),
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (shift_id, number),
  check (kind <> 'ADDED' or length(text) > 0)
);
comment on table handover_entry is 'Signatures and additions in the order in which they came, each with the hash of the one before.';
create unique index handover_signed_once on handover_entry (shift_id, kind) where kind <> 'ADDED';

create function handover_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a signed handover is only added to' using errcode = 'integrity_constraint_violation';
end $$;
create trigger handover_content_stays before update on handover
  for each row when (old.content is not null) execute function handover_stays();
create trigger handover_is_kept before delete on handover
  for each row when (old.content is not null) execute function handover_stays();
create trigger handover_entry_stays before update or delete on handover_entry
  for each row execute function handover_stays();
create trigger handover_entries_stay before truncate on handover_entry
  for each statement execute function handover_stays();
create trigger handovers_stay before truncate on handover
  for each statement execute function handover_stays();

-- the published shift of the same team that takes over: the one that begins nearest to the end
create function shift_after(ending uuid) returns uuid language sql stable as $$
  select n.id
  from dispatch.shift s
    join dispatch.shift_kind k on k.id = s.kind_id
    join dispatch.shift n on n.starts_at between s.ends_at - interval '4 hours' and s.ends_at + interval '4 hours'
      and n.starts_at > s.starts_at and n.ends_at > s.ends_at and n.published_at is not null
    join dispatch.shift_kind nk on nk.id = n.kind_id and nk.team_id = k.team_id
  where s.id = ending
  order by abs(extract(epoch from n.starts_at - s.ends_at)), n.ends_at desc, n.id
  limit 1
$$;

-- what somebody on duty reads of the shift before theirs: its channel from the last hour on, while they are on duty
create function handed_over(who uuid, moment timestamptz)
returns table (channel_id uuid, first_number bigint) language sql stable as $$
  select s.channel_id, 1 + coalesce((
      select m.number from dispatch.message m
      where m.channel_id = s.channel_id and m.received_at < s.ends_at - interval '1 hour'
      order by m.number desc limit 1), 0)
  from dispatch.duty d
    join dispatch.shift s on s.ends_at between d.starts_at - interval '4 hours' and d.starts_at + interval '4 hours'
      and s.starts_at < d.starts_at
  where d.person = who and d.valid_until is null
    and d.starts_at <= moment + interval '1 hour' and d.ends_at > moment - interval '1 hour'
    and s.ends_at <= moment + interval '1 hour'
    and s.channel_id is not null and s.id <> d.shift_id
    and dispatch.shift_after(s.id) = d.shift_id
$$;

-- Two people and nobody else: each sees the channel under the other's name.

alter table channel_member add column shown_as text check (length(shown_as) between 1 and 200);
comment on column channel_member.shown_as is 'The name of the channel for this member, where it is not that of all.';

-- Lines of the house (somebody came, somebody went) are no unread messages; there are few of them.

create index message_line on message (channel_id, number) where extras -> 'line' is not null;

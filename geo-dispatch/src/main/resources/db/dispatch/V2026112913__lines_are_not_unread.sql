-- Lines of the house (somebody came, somebody went) are no unread messages; there are few of them.

create table channel_line (
  channel_id uuid not null references channel,
  number     bigint not null,
  primary key (channel_id, number)
);
comment on table channel_line is 'Which messages are lines of the house: asked with every reading right, so not of the messages themselves.';

-- Finds the messages that name a file. Only those that name any are in it, so that no other message pays for it.

create index message_attachments on message using gin (extras jsonb_path_ops) where jsonb_exists(extras, 'attachments');

-- A message is longer, and more is said with it than its text.

alter table message
  add column extras jsonb check (jsonb_typeof(extras) = 'object'),
  drop constraint message_text_check,
  add constraint message_text_check
    check (length(text) <= 10000 and (length(text) > 0 or extras is not null));
comment on column message.extras is 'What was said with the text and never changes: replyTo, mentions, urgent, orderId, attachments, line; null when nothing.';

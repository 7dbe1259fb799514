-- Where a message stands in few words, as in a quote or a pin: one that brings only files is called by their names.

create function one_line(said message) returns text
language sql immutable parallel safe
return left(
  case when said.text <> '' or said.withdrawn_at is not null then said.text
  else coalesce(
    (select string_agg(file ->> 'name', ', ') from jsonb_array_elements(said.extras -> 'attachments') file), '')
  end, 200);

-- Which history the numbers of the feed belong to: a restored database gets another name.

alter table feed_head add column epoch text not null
  default substr(gen_random_uuid()::text, 1, 8) check (epoch ~ '^[0-9a-f]{8}$');

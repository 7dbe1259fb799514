-- The evidence that a picture of a message became.

alter table attachment add column evidence uuid references evidence (id);

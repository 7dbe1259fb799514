-- A step of an order may name a place of an on-call roster: who holds it is looked up when the step is due.

alter table order_step
  add column roster_id uuid references roster,
  add column on_call   int check (on_call between 1 and 5),
  drop constraint order_step_kind_check,
  add constraint order_step_kind_check check (kind in ('REPEAT', 'PEOPLE', 'DESK', 'ON_CALL')),
  add check ((kind = 'ON_CALL') = (roster_id is not null) and (roster_id is null) = (on_call is null));
comment on column order_step.people is 'Whom it asks; of one on call whom it asked, once it is done.';

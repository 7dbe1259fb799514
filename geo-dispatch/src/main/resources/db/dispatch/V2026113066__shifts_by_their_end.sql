-- Which shift hands over to one is asked of each who reads a channel that they are not in.

create index shift_by_end on shift (ends_at);

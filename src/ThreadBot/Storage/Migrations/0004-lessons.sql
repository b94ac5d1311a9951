-- The concepts that a delivery comes back to. All else that the choice of the next lesson depends on is in the deliveries and slots.
create table revisits (
    delivery_id integer not null references deliveries (id),
    concept     text not null,
    kind        text not null check (kind in ('Recap', 'Quiz')),
    words       text,
    primary key (delivery_id, concept)
) strict, without rowid;

-- How a quiz was answered, once its poll has closed; without votes where the network does not say.
create table poll_results (
    delivery_id integer primary key references deliveries (id),
    votes       text,
    answer      integer,
    closed_at   text not null,
    recorded_at text not null
) strict;

-- What networks said may not be asked for again before an instant.
create table limits (
    network       text not null,
    holder        text not null,
    name          text not null,
    used_up_until text not null,
    primary key (network, holder, name)
) strict;

-- What happened to deliveries, for whoever asks why.
create table events (
    id          integer primary key,
    delivery_id integer not null references deliveries (id),
    at          text not null,
    kind        text not null,
    number      integer,
    words       text,
    until       text
) strict;

create index events_of_delivery on events (delivery_id, id);

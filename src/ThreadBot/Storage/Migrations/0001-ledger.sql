create table deliveries (
    id          integer primary key,
    account     text not null,
    slug        text not null,
    status      text not null check (status in ('Sending', 'Published', 'Held', 'RollingBack', 'RolledBack', 'Refused')),
    draft       text not null,
    reason      text,
    created_at  text not null,
    finished_at text,
    not_before  text
) strict;

-- A thread goes out on an account once, unless nothing of it is left there.
create unique index deliveries_once on deliveries (account, slug) where status not in ('RolledBack', 'Refused');

create table slots (
    schedule    text not null,
    fire_time   text not null,
    account     text not null,
    outcome     text not null check (outcome in ('Filled', 'Skipped', 'Empty')),
    reason      text,
    delivery_id integer unique references deliveries (id),
    recorded_at text not null,
    primary key (schedule, fire_time, account),
    check ((outcome = 'Filled') = (delivery_id is not null))
) strict;

create index slots_latest on slots (schedule, account, fire_time);

create table posts (
    delivery_id  integer not null references deliveries (id),
    number       integer not null,
    status       text not null check (status in ('Waiting', 'Sending', 'Published', 'Deleted')),
    network_id   text,
    url          text,
    attempts     integer not null default 0,
    sent_at      text,
    published_at text,
    primary key (delivery_id, number),
    check (status <> 'Published' or (network_id is not null and url is not null and published_at is not null))
) strict;

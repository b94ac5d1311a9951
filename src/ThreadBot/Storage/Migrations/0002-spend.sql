-- What networks charged. Posts and deletions are booked in the same transaction as the change of their post; what else is charged is booked
-- before it is asked for, and is in doubt (certain = 0) until its answer is there.
create table spend (
    id          integer primary key,
    account     text not null,
    delivery_id integer references deliveries (id),
    post        integer,
    kind        text not null check (kind in ('Post', 'PostWithLink', 'SummonedReply', 'AltText', 'Deletion', 'PostRead', 'UserRead', 'OwnedRead')),
    count       integer not null check (count > 0),
    -- Millionths of a US dollar, all together.
    amount      integer not null check (amount >= 0),
    certain     integer not null check (certain in (0, 1)),
    spent_at    text not null
) strict;

create index spend_by_month on spend (spent_at, account);

-- A post is taken once and deleted once.
create unique index spend_once on spend (delivery_id, post, case kind when 'Deletion' then 'Deletion' else 'Post' end) where post is not null;

-- What the clock last showed when it was believed, and what for. One row for each use.
create table clock_reading (
    purpose varchar(20) primary key,
    seen timestamp not null
);

-- How many attempts ended without the server's answer to the whole mail: it may have arrived.
alter table delivery add column unanswered int not null default 0;

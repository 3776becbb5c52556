-- What the clock last showed when it was believed, and what for. One row for each use.
create table clock_reading (
    purpose varchar(20) primary key,
    seen timestamp not null
);

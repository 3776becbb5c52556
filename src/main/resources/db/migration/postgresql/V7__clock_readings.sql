create table clock_reading (
    purpose text primary key,
    seen timestamp with time zone not null
);

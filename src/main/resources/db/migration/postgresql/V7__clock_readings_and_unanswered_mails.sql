create table clock_reading (
    purpose text primary key,
    seen timestamp with time zone not null
);

alter table delivery add column unanswered int not null default 0;

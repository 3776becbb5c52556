-- One row, written again and again: it shows whether an inquiry could be stored now.
create table probe (
    id int primary key,
    weight blob not null
);

alter table delivery drop constraint delivery_kind_check;
alter table delivery
    add constraint delivery_kind_check check (kind in ('notice', 'acknowledgement', 'digest', 'report'));

create table report (
    delivery text primary key references delivery (id) on delete cascade,
    subject text not null,
    text text not null
);

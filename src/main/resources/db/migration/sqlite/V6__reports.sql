-- A mail may also tell the operator something about the site itself. SQLite cannot change a check: the table is made anew.
create table new_delivery (
    id varchar(100) primary key,
    kind varchar(20) not null check (kind in ('notice', 'acknowledgement', 'digest', 'report')),
    -- the inquiry; a digest has several, which name it, and a report has none
    number varchar(20) references inquiry (number) on delete cascade,
    message_id varchar(320) not null unique,
    -- only an acknowledgement can expire
    state varchar(10) not null default 'pending' check (state in ('pending', 'sent', 'expired')),
    attempts int not null default 0,
    created timestamp not null,
    -- when the mail is tried next; once it is sent or has expired, when that was
    due timestamp not null,
    -- what the SMTP server said last; it may quote addresses and stays out of the log
    reason text,
    unique (number, kind)
);

insert into new_delivery (id, kind, number, message_id, state, attempts, created, due, reason)
select id, kind, number, message_id, state, attempts, created, due, reason from delivery;

drop table delivery;
alter table new_delivery rename to delivery;
create index delivery_state_idx on delivery (state, due);
create index delivery_kind_idx on delivery (kind, created);

create table report (
    delivery varchar(100) primary key references delivery (id) on delete cascade,
    subject text not null,
    text text not null
);

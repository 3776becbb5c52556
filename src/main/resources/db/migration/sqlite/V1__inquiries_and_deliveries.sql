-- Times are milliseconds since 1970 (UTC), as SQLite's driver and db-scheduler write them.

create table inquiry (
    number varchar(20) primary key,
    -- One ticket, one inquiry: this is what makes sending twice harmless.
    ticket varchar(40) not null unique,
    received timestamp not null,
    topic text not null,
    name text not null,
    email text not null,
    phone text not null,
    provider text not null,
    message text not null
);

-- The truth about every mail; a task in scheduled_tasks only says when to look here.
create table delivery (
    id varchar(40) primary key,
    number varchar(20) not null references inquiry (number) on delete cascade,
    recipient varchar(20) not null check (recipient in ('operator')),
    message_id varchar(320) not null unique,
    state varchar(10) not null default 'pending' check (state in ('pending', 'sent')),
    attempts int not null default 0,
    -- when the mail is tried next; once it is sent, when that was
    due timestamp not null,
    -- what the SMTP server said last; it may quote addresses and stays out of the log
    reason text,
    unique (number, recipient)
);

create index delivery_state_idx on delivery (state, due);

-- Generated once, shared by every node.
create table secret (
    name varchar(20) primary key,
    value varchar(100) not null
);

-- db-scheduler's own table, as its documentation has it.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data blob,
    execution_time timestamp not null,
    picked bit not null,
    picked_by varchar(50),
    last_success timestamp,
    last_failure timestamp,
    consecutive_failures int,
    last_heartbeat timestamp,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index execution_time_idx on scheduled_tasks (execution_time);
create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);

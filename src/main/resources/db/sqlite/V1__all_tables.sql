-- SQLite's tables; ../postgresql has the same, and SameTablesTest compares them. Times are milliseconds since 1970 (UTC), as
-- SQLite's driver and db-scheduler write them.

-- inquiry: what visitors sent, as typed, and beside it what is used.
create table inquiry (
    number varchar(20) primary key,
    -- One ticket, one inquiry: this is what makes sending twice harmless.
    ticket varchar(40) not null unique,
    received timestamp not null,
    topic text not null,
    name text not null,
    email text not null,
    mail_address text not null,
    phone text not null,
    -- its digits
    phone_number text not null,
    provider text not null,
    message text not null,
    -- The page of this site that it is about, as a path; empty if none was attached.
    origin varchar(200) not null,
    -- Why it may be spam, as names with commas between them; empty if nothing speaks for that.
    suspicions varchar(200) not null,
    -- When the operator said that it is none after all.
    released timestamp,
    -- The delivery that tells the operator of a suspected one.
    digest varchar(40),
    -- When the operator had dealt with it, and whether it is to be kept beyond its time.
    closed timestamp,
    held int not null default 0
);

create index inquiry_received_idx on inquiry (received);
create index inquiry_digest_idx on inquiry (digest);

-- Generated once, shared by every node.
create table secret (
    name varchar(20) primary key,
    value varchar(100) not null
);

-- What the clock last showed when it was believed, and what for. One row for each use.
create table clock_reading (
    purpose varchar(20) primary key,
    seen timestamp not null
);

-- mail: the truth about every mail; a task in scheduled_tasks only says when to look here.
create table delivery (
    id varchar(100) primary key,
    kind varchar(20) not null check (kind in ('notice', 'acknowledgement', 'digest', 'report')),
    -- the inquiry, with which the mail is forgotten; a digest has several, which name it, and a report has none
    about varchar(20) references inquiry (number) on delete cascade,
    message_id varchar(320) not null unique,
    -- only an acknowledgement can expire
    state varchar(10) not null check (state in ('pending', 'sent', 'expired')),
    attempts int not null,
    -- how many attempts ended without the server's answer to the whole mail: it may have arrived
    unanswered int not null,
    created timestamp not null,
    -- when the mail is tried next; once it is sent or has expired, when that was
    due timestamp not null,
    -- what the SMTP server said last; it may quote addresses and stays out of the log
    reason text,
    unique (about, kind)
);

create index delivery_state_idx on delivery (state, due);
-- How many acknowledgements went lately.
create index delivery_kind_idx on delivery (kind, created);

create table report (
    delivery varchar(100) primary key references delivery (id) on delete cascade,
    subject text not null,
    text text not null
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

-- screening: who sent how much lately, as keyed hashes; a row is forgotten after a day.
create table arrival (
    received timestamp not null,
    network varchar(50) not null,
    address varchar(50) not null,
    -- of sender and message together
    message varchar(50) not null
);

create index arrival_network_idx on arrival (network, received);
create index arrival_address_idx on arrival (address, received);
create index arrival_message_idx on arrival (message, received);

-- search: what readers sought in vain: the words alone, how often, and when last (a day, yyyy-mm-dd, in Tokyo).
create table unfound_search (
    question text not null primary key,
    times integer not null,
    last_day text not null
);

create index unfound_search_last_day on unfound_search (last_day);

-- store: one row, written again and again: it shows whether an inquiry could be stored now.
create table probe (
    id int primary key,
    weight blob not null
);

-- The same tables as ../sqlite has, where what each is for is explained. Times are instants (with time zone): nodes may stand
-- in different zones. Texts have no length, because SQLite heeds none. What is 0 or 1 there is 0 or 1 here.

create table inquiry (
    number text primary key,
    ticket text not null unique,
    received timestamp with time zone not null,
    topic text not null,
    name text not null,
    email text not null,
    mail_address text not null,
    phone text not null,
    phone_number text not null,
    provider text not null,
    message text not null,
    origin text not null,
    suspicions text not null,
    released timestamp with time zone,
    digest text,
    closed timestamp with time zone,
    held int not null default 0
);

create index inquiry_received_idx on inquiry (received);
create index inquiry_digest_idx on inquiry (digest);

create table secret (
    name text primary key,
    value text not null
);

create table clock_reading (
    purpose text primary key,
    seen timestamp with time zone not null
);

create table delivery (
    id text primary key,
    kind text not null check (kind in ('notice', 'acknowledgement', 'digest', 'report')),
    about text references inquiry (number) on delete cascade,
    message_id text not null unique,
    state text not null check (state in ('pending', 'sent', 'expired')),
    attempts int not null,
    unanswered int not null,
    created timestamp with time zone not null,
    due timestamp with time zone not null,
    reason text,
    unique (about, kind)
);

create index delivery_state_idx on delivery (state, due);
create index delivery_kind_idx on delivery (kind, created);

create table report (
    delivery text primary key references delivery (id) on delete cascade,
    subject text not null,
    text text not null
);

create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by text,
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures int,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index execution_time_idx on scheduled_tasks (execution_time);
create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);

create table arrival (
    received timestamp with time zone not null,
    network text not null,
    address text not null,
    message text not null
);

create index arrival_network_idx on arrival (network, received);
create index arrival_address_idx on arrival (address, received);
create index arrival_message_idx on arrival (message, received);

create table unfound_search (
    question text primary key,
    times int not null,
    last_day text not null
);

create index unfound_search_last_day on unfound_search (last_day);

create table probe (
    id int primary key,
    weight bytea not null
);

-- A mail is a notice of an inquiry to the operator, its acknowledgement to the visitor, or the operator's digest of
-- suspected inquiries. SQLite cannot change a check: the table is made anew.
create table new_delivery (
    id varchar(40) primary key,
    kind varchar(20) not null check (kind in ('notice', 'acknowledgement', 'digest')),
    -- the inquiry; a digest has several, which name it
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
select delivery.id, 'notice', delivery.number, message_id, state, attempts, received, due, reason
from delivery join inquiry on inquiry.number = delivery.number;

drop table delivery;
alter table new_delivery rename to delivery;
create index delivery_state_idx on delivery (state, due);

-- The page of this site that the visitor came from, as a path; empty if none was attached.
alter table inquiry add column origin varchar(200) not null default '';
-- Why it may be spam, as names with commas between them; empty if nothing speaks for that.
alter table inquiry add column suspicions varchar(200) not null default '';
-- When the operator said that it is none after all.
alter table inquiry add column released timestamp;
-- The delivery that tells the operator of a suspected one.
alter table inquiry add column digest varchar(40);
create index inquiry_digest_idx on inquiry (digest);

-- Who sent how much lately, as keyed hashes; a row is forgotten after a day.
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

-- How many acknowledgements went lately.
create index delivery_kind_idx on delivery (kind, created);

-- What the operator notes about an inquiry: dealt with, and to be kept beyond its time.
alter table inquiry add column closed timestamp;
alter table inquiry add column held int not null default 0;

create index inquiry_received_idx on inquiry (received);

-- Beside what was typed: the mail address as it is used, and the digits of the telephone number.
alter table inquiry add column mail_address text not null default '';
alter table inquiry add column phone_number text not null default '';
update inquiry set mail_address = email;

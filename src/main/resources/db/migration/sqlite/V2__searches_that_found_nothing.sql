-- What readers sought in vain: the words alone, how often, and when last (a day, yyyy-mm-dd, in Tokyo).
create table unfound_search (
    question text not null primary key,
    times    integer not null,
    last_day text not null
);

create index unfound_search_last_day on unfound_search (last_day);

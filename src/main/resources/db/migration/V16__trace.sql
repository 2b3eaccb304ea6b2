create table trace_tie (
    origin varchar(250) not null,
    tie varchar(40) not null,
    target varchar(250) not null,
    tied_at timestamp with time zone not null,
    tied_by varchar(254) not null,
    constraint trace_tie_pk primary key (origin, tie, target)
);

create index trace_tie_towards on trace_tie (target, tie, tied_at);

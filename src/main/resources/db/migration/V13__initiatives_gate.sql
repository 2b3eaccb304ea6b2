create table initiatives_move (
    initiative varchar(120) not null,
    number integer not null,
    from_state varchar(20) not null,
    to_state varchar(20) not null,
    reason varchar(2000) not null,
    start_before date,
    end_before date,
    moved_at timestamp with time zone not null,
    moved_by varchar(200) not null,
    constraint initiatives_move_pk primary key (initiative, number)
);

create table initiatives_override (
    initiative varchar(120) not null,
    number integer not null,
    reason varchar(2000) not null,
    unmet text not null,
    overridden_at timestamp with time zone not null,
    overridden_by varchar(200) not null,
    constraint initiatives_override_pk primary key (initiative, number)
);

create table initiatives_calendar (
    person_id uuid not null,
    number integer not null,
    constraint initiatives_calendar_pk primary key (person_id)
);

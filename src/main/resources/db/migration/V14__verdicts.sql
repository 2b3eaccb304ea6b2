create table initiatives_verdict (
    initiative varchar(120) not null,
    number integer not null,
    as_of date not null,
    made_at timestamp with time zone not null,
    verdict varchar(20) not null,
    sentence varchar(1000) not null,
    numbers text not null,
    fingerprint varchar(64) not null,
    constraint initiatives_verdict_pk primary key (initiative, number)
);

create table initiatives_verdict_round (
    id integer not null,
    seen varchar(200) not null,
    constraint initiatives_verdict_round_pk primary key (id)
);

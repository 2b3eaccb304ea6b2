create table calibration_judgement (
    source varchar(20) not null,
    scorecard varchar(250) not null,
    indicator varchar(120) not null,
    period_from date not null,
    period_to date not null,
    as_of date not null,
    elapsed double precision not null,
    side varchar(10) not null,
    low numeric(38, 12) not null,
    high numeric(38, 12) not null,
    status varchar(20) not null,
    points integer not null,
    said_low numeric(38, 12),
    said_high numeric(38, 12),
    probability double precision,
    came numeric(38, 12),
    constraint calibration_judgement_pk
        primary key (source, scorecard, indicator, period_from, period_to, as_of)
);

create table calibration_run (
    id integer not null,
    definitions bigint not null,
    datasets bigint not null,
    run_day date not null,
    run_at timestamp with time zone not null,
    constraint calibration_run_pk primary key (id)
);

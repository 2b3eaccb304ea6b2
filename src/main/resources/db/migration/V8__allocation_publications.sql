create table allocation_publication (
    allocation varchar(120) not null,
    number integer not null,
    version integer not null,
    published_at timestamp with time zone not null,
    published_by varchar(200) not null,
    cause varchar(300) not null,
    definition text not null,
    totals text not null,
    notes text not null,
    rows_sha256 varchar(64) not null,
    inputs text not null,
    constraint allocation_publication_pk primary key (allocation, number)
);

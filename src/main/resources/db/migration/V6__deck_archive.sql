create table deck_archive (
    id uuid not null,
    scorecard varchar(250) not null,
    title varchar(300) not null,
    as_of date not null,
    model text not null,
    model_sha256 varchar(64) not null,
    pdf_sha256 varchar(64) not null,
    created_at timestamp with time zone not null,
    created_by varchar(200) not null,
    constraint deck_archive_pk primary key (id),
    constraint deck_archive_once unique (scorecard, as_of, model_sha256)
);

create index deck_archive_newest on deck_archive (created_at);

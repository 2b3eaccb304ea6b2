create table comments_comment (
    id uuid not null,
    about varchar(250) not null,
    author varchar(254) not null,
    written_at timestamp with time zone not null,
    removed_at timestamp with time zone,
    removed_by varchar(254),
    constraint comments_comment_pk primary key (id)
);

create index comments_comment_of on comments_comment (about, written_at);

create table comments_text (
    comment_id uuid not null,
    number int not null,
    body text not null,
    written_at timestamp with time zone not null,
    constraint comments_text_pk primary key (comment_id, number),
    constraint comments_text_of foreign key (comment_id) references comments_comment (id)
);

create table comments_mention (
    comment_id uuid not null,
    person varchar(254) not null,
    mentioned_at timestamp with time zone not null,
    seen_at timestamp with time zone,
    constraint comments_mention_pk primary key (comment_id, person),
    constraint comments_mention_of foreign key (comment_id) references comments_comment (id)
);

create index comments_mention_for on comments_mention (person, seen_at);

-- A standing link under which people ask without an account: found by its hash, shown again from its seal.
create table desk_ask_link (
    id uuid not null,
    title varchar(200) not null,
    team varchar(120) not null,
    token_hash varchar(64) not null,
    token_sealed text not null,
    created_at timestamp with time zone not null,
    created_by varchar(254) not null,
    revoked_at timestamp with time zone,
    revoked_by varchar(254),
    constraint desk_ask_link_pk primary key (id),
    constraint desk_ask_link_token unique (token_hash)
);

create table desk_ask_use (
    request bigint not null,
    link uuid not null,
    constraint desk_ask_use_pk primary key (request),
    constraint desk_ask_use_of foreign key (link) references desk_ask_link (id)
);

create index desk_ask_use_by on desk_ask_use (link, request);

-- What was offered to somebody who was asking, and what of it served.
create table desk_offer (
    asking uuid not null,
    about varchar(250) not null,
    channel varchar(20) not null,
    place int not null,
    shown_at timestamp with time zone not null,
    taken_at timestamp with time zone,
    request bigint,
    constraint desk_offer_pk primary key (asking, about)
);

create index desk_offer_shown on desk_offer (shown_at, asking);
create index desk_offer_of on desk_offer (request);

-- A message from outside, by the hash of its own name, and the request it belongs to.
create table desk_intake (
    channel varchar(20) not null,
    source_hash varchar(64) not null,
    request bigint not null,
    taken_at timestamp with time zone not null,
    constraint desk_intake_pk primary key (channel, source_hash)
);

-- A mail of ours about a request; nobody can guess its name, so whoever cites it was sent it.
create table desk_intake_letter (
    local_part varchar(100) not null,
    request bigint not null,
    recipient varchar(254) not null,
    queued_at timestamp with time zone not null,
    bounced_at timestamp with time zone,
    constraint desk_intake_letter_pk primary key (local_part)
);

create index desk_intake_letter_of on desk_intake_letter (request, queued_at);
create index desk_intake_letter_to on desk_intake_letter (recipient, queued_at);

-- The mail with which a request began, for the first answer to say what it answers.
create table desk_intake_began (
    request bigint not null,
    message_id varchar(200) not null,
    constraint desk_intake_began_pk primary key (request)
);

create table desk_slack (
    id int not null,
    secret_sealed text not null,
    updated_at timestamp with time zone not null,
    constraint desk_slack_pk primary key (id)
);

alter table mail_delivery add column message_local varchar(100);
alter table mail_delivery add column answers text;
alter table mail_delivery add column reply_to varchar(254);

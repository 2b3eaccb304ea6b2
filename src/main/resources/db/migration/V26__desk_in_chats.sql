-- Messages for chats, of all who post there: each in a line of its own. What alerts have waiting stays.
alter table responses_post rename to chat_post;
alter table chat_post add column line varchar(20) default 'alerts' not null;
alter table chat_post add column once_key varchar(250);
alter table chat_post add column recipient varchar(200) default '' not null;
create unique index chat_post_once on chat_post (once_key);
create index chat_post_due on chat_post (line, state, id);

-- Who asked in Slack, and where an answer goes: for half an hour to the address that came with
-- their command, later to them by the app.
create table desk_slack_asker (
    request bigint not null,
    slack_user varchar(60) not null,
    answer_sealed varchar(1000),
    answers integer not null,
    asked_at timestamp with time zone not null,
    constraint desk_slack_asker_pk primary key (request),
    constraint desk_slack_asker_fk foreign key (request) references desk_request (id)
);

alter table desk_slack add column bot_sealed varchar(1000);

-- Whose answers did not arrive, until they write or somebody says that they were reached.
create table desk_unreached (
    request bigint not null,
    address varchar(254) not null,
    reason varchar(1000) not null,
    noticed_at timestamp with time zone not null,
    constraint desk_unreached_pk primary key (request),
    constraint desk_unreached_fk foreign key (request) references desk_request (id)
);

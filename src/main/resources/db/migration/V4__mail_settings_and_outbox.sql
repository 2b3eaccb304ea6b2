create table mail_server (
    id int not null,
    host varchar(253) not null,
    port int not null,
    security varchar(20) not null,
    username varchar(254),
    password_sealed text,
    sender varchar(254) not null,
    updated_at timestamp with time zone not null,
    constraint mail_server_pk primary key (id)
);

create table mail_delivery (
    id uuid not null,
    once_key varchar(200) not null,
    recipient varchar(254) not null,
    subject varchar(400) not null,
    body_html text not null,
    body_text text not null,
    attachment_name varchar(200),
    attachment_type varchar(100),
    attachment_base64 text,
    state varchar(20) not null,
    attempts int not null,
    next_attempt_at timestamp with time zone,
    created_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    last_error text,
    constraint mail_delivery_pk primary key (id),
    constraint mail_delivery_once unique (once_key)
);

create index mail_delivery_due on mail_delivery (state, next_attempt_at);

-- For how long received mail is kept, and the key with which programs hand mail in.
create table inbox_settings (
    id integer not null,
    keep_days integer not null,
    key_hash varchar(64),
    constraint inbox_settings_pk primary key (id)
);

-- Of an erased message stays that it came, as a hash, and what it became: the same mail again is no
-- new one.
alter table inbox_message add column erased_at timestamp with time zone;
create index inbox_message_received on inbox_message (received_at, id);

create table workspace_turn (
    id int not null,
    taken bigint not null,
    constraint workspace_turn_pk primary key (id)
);

insert into workspace_turn (id, taken) values (1, 0);

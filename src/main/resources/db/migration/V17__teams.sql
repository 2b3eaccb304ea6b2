alter table access_person add column team varchar(100);

create index access_person_of_team on access_person (team);

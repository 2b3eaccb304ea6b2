create index access_person_role on access_person (role, name, id);
create index access_person_team on access_person (team, name, id);

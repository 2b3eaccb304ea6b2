package io.takeroot.access;

import static io.takeroot.store.tables.Tables.ACCESS_PERSON;

import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.AccessPersonRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The table of people.
@Component
final class PeopleStore {
    private final Store store;

    PeopleStore(Store store) {
        this.store = store;
    }

    List<Person> all() {
        return people(DSL.noCondition());
    }

    /// Those who can sign in and have one of these roles, by name.
    List<Person> active(Collection<Role> roles) {
        return active(ACCESS_PERSON.ROLE.in(roles.stream().map(Role::name).toList()));
    }

    /// Those who can sign in and are in one of these teams, by name.
    List<Person> activeIn(Collection<Slug> teams) {
        return active(ACCESS_PERSON.TEAM.in(teams.stream().map(Slug::value).toList()));
    }

    /// Everybody whose name or address is one of these, whatever their capitals.
    List<Person> called(Collection<String> names) {
        var lower = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return people(ACCESS_PERSON.EMAIL.in(lower).or(DSL.lower(ACCESS_PERSON.NAME).in(lower)));
    }

    private List<Person> active(Condition which) {
        return people(which.and(ACCESS_PERSON.DISABLED_AT.isNull()));
    }

    private List<Person> people(Condition which) {
        return store.sql()
                .selectFrom(ACCESS_PERSON)
                .where(which)
                .orderBy(ACCESS_PERSON.NAME, ACCESS_PERSON.ID)
                .fetch(PeopleStore::person);
    }

    Optional<Person> find(PersonId id) {
        return find(ACCESS_PERSON.ID.eq(id.value()));
    }

    Optional<Person> find(String email) {
        return find(ACCESS_PERSON.EMAIL.eq(email));
    }

    boolean isEmpty() {
        return !store.sql().fetchExists(ACCESS_PERSON);
    }

    Optional<String> passwordHash(PersonId id) {
        return store.sql()
                .select(ACCESS_PERSON.PASSWORD_HASH)
                .from(ACCESS_PERSON)
                .where(ACCESS_PERSON.ID.eq(id.value()))
                .fetchOptional(ACCESS_PERSON.PASSWORD_HASH);
    }

    /// False when the address is taken.
    boolean add(Person person, Instant at) {
        int added =
                store.sql()
                        .insertInto(ACCESS_PERSON)
                        .set(ACCESS_PERSON.ID, person.id().value())
                        .set(ACCESS_PERSON.EMAIL, person.email())
                        .set(ACCESS_PERSON.NAME, person.name())
                        .set(ACCESS_PERSON.ROLE, person.role().name())
                        .set(ACCESS_PERSON.CREATED_AT, at)
                        .onConflictDoNothing()
                        .execute();
        return added == 1;
    }

    void changeRole(PersonId id, Role role) {
        store.sql()
                .update(ACCESS_PERSON)
                .set(ACCESS_PERSON.ROLE, role.name())
                .where(ACCESS_PERSON.ID.eq(id.value()))
                .execute();
    }

    void assign(PersonId id, Optional<Slug> team) {
        store.sql()
                .update(ACCESS_PERSON)
                .set(ACCESS_PERSON.TEAM, team.map(Slug::value).orElse(null))
                .where(ACCESS_PERSON.ID.eq(id.value()))
                .execute();
    }

    void disable(PersonId id, Instant at) {
        store.sql()
                .update(ACCESS_PERSON)
                .set(ACCESS_PERSON.DISABLED_AT, at)
                .where(ACCESS_PERSON.ID.eq(id.value()))
                .and(ACCESS_PERSON.DISABLED_AT.isNull())
                .execute();
    }

    void enable(PersonId id) {
        store.sql()
                .update(ACCESS_PERSON)
                .setNull(ACCESS_PERSON.DISABLED_AT)
                .where(ACCESS_PERSON.ID.eq(id.value()))
                .execute();
    }

    void rename(PersonId id, String name) {
        store.sql()
                .update(ACCESS_PERSON)
                .set(ACCESS_PERSON.NAME, name)
                .where(ACCESS_PERSON.ID.eq(id.value()))
                .execute();
    }

    void setPassword(PersonId id, String hash) {
        store.sql()
                .update(ACCESS_PERSON)
                .set(ACCESS_PERSON.PASSWORD_HASH, hash)
                .where(ACCESS_PERSON.ID.eq(id.value()))
                .execute();
    }

    /// Always in the same order, so that two who lock do not wait for each other for ever.
    List<PersonId> lockActiveAdministrators() {
        return store.sql()
                .select(ACCESS_PERSON.ID)
                .from(ACCESS_PERSON)
                .where(ACCESS_PERSON.ROLE.eq(Role.ADMINISTRATOR.name()))
                .and(ACCESS_PERSON.DISABLED_AT.isNull())
                .orderBy(ACCESS_PERSON.ID)
                .forUpdate()
                .fetch(row -> new PersonId(row.value1()));
    }

    private Optional<Person> find(Condition condition) {
        return store.sql()
                .selectFrom(ACCESS_PERSON)
                .where(condition)
                .fetchOptional(PeopleStore::person);
    }

    private static Person person(AccessPersonRecord row) {
        return new Person(
                new PersonId(row.getId()),
                row.getEmail(),
                row.getName(),
                Role.valueOf(row.getRole()),
                Optional.ofNullable(row.getTeam()).map(Slug::of),
                Optional.ofNullable(row.getDisabledAt()));
    }
}

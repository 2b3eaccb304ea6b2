package io.takeroot.store;

import com.zaxxer.hikari.HikariDataSource;
import io.takeroot.kernel.Failure;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/// Wires the store from `takeroot.data` (a folder) and, for several nodes, `takeroot.database`.
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    /// Both databases keep microseconds: an instant read back equals the one that was written.
    private static final Duration TICK = Duration.ofNanos(1_000);

    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }

    @Bean
    DataFolder dataFolder(Environment environment) {
        var folder = environment.getProperty("takeroot.data", "");
        if (folder.isBlank()) {
            throw Failure.user(
                    "DATA_FOLDER_MISSING",
                    "No data folder was named. Say where everything is to be kept: --data DIR");
        }
        return DataFolder.open(Path.of(folder));
    }

    @Bean
    Address databaseAddress(DataFolder folder, Environment environment) {
        var postgres = environment.getProperty("takeroot.database", "");
        return postgres.isBlank()
                ? Address.inside(folder)
                : Address.postgres(
                        postgres,
                        Optional.ofNullable(environment.getProperty("takeroot.database.password")));
    }

    /// Migrated before anybody sees it, so that no bean can meet old tables.
    @Bean
    HikariDataSource dataSource(Address address) {
        return Database.open(address);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    Store store(DataSource source, Address address, PlatformTransactionManager manager) {
        return new Store(source, address.dialect(), manager);
    }

    @Bean
    Seals seals(DataFolder folder) {
        return Seals.of(folder);
    }
}

package io.takeroot.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// A migrated store with its connections, to be closed by the test that opened it.
public record OpenStore(
        Store store, HikariDataSource source, Optional<DataFolder> folder, Runnable afterwards)
        implements AutoCloseable {
    public static OpenStore h2(Path folder) {
        var data = DataFolder.open(folder);
        return open(Address.inside(data), Optional.of(data), data::close);
    }

    public static OpenStore postgres(String url) {
        return open(Address.postgres(url, Optional.empty()), Optional.empty(), () -> {});
    }

    public DataSource connections() {
        return source;
    }

    /// The seals of a store that lies in a folder.
    public Seals seals() {
        return Seals.of(folder.orElseThrow());
    }

    @Override
    public void close() {
        source.close();
        afterwards.run();
    }

    private static OpenStore open(
            Address address, Optional<DataFolder> folder, Runnable afterwards) {
        var source = Database.open(address);
        var store = new Store(source, address.dialect(), new JdbcTransactionManager(source));
        return new OpenStore(store, source, folder, afterwards);
    }
}

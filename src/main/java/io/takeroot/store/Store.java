package io.takeroot.store;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The application's own database, for the `...Store` class of each module.
public final class Store {
    private final DSLContext sql;
    private final TransactionTemplate transactions;

    Store(DataSource source, SQLDialect dialect, PlatformTransactionManager manager) {
        this.sql = DSL.using(new TransactionAwareDataSourceProxy(source), dialect);
        this.transactions = new TransactionTemplate(manager);
    }

    /// Statements run in the transaction of the calling thread, or each in its own if there is
    /// none.
    public DSLContext sql() {
        return sql;
    }

    /// Does all of the work or none of it; joins the transaction of the calling thread if there
    /// is one.
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    public void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }
}

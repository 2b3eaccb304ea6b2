package io.takeroot.connect;

import java.util.Locale;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/// The types a definition can name, and how their values are kept.
public enum DeclaredType {
    TEXT(ValueKind.TEXT),
    WHOLE(ValueKind.NUMBER),
    NUMBER(ValueKind.NUMBER),
    MONEY(ValueKind.NUMBER),
    PERCENT(ValueKind.NUMBER),
    DATE(ValueKind.DATE),
    TIMESTAMP(ValueKind.TIMESTAMP),
    BOOLEAN(ValueKind.TRUTH);

    private final ValueKind kind;

    DeclaredType(ValueKind kind) {
        this.kind = kind;
    }

    public ValueKind kind() {
        return kind;
    }

    /// The word in a definition: `money`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    DataType<?> sql() {
        return switch (this) {
            case TEXT -> SQLDataType.VARCHAR;
            case WHOLE -> SQLDataType.BIGINT;
            case NUMBER, MONEY, PERCENT -> ExpressionRendering.DECIMAL;
            case DATE -> SQLDataType.LOCALDATE;
            case TIMESTAMP -> SQLDataType.LOCALDATETIME;
            case BOOLEAN -> SQLDataType.BOOLEAN;
        };
    }

    static DeclaredType of(ColumnType type) {
        return switch (type) {
            case ColumnType.Text ignored -> TEXT;
            case ColumnType.Whole ignored -> WHOLE;
            case ColumnType.Decimal ignored -> NUMBER;
            case ColumnType.Money ignored -> MONEY;
            case ColumnType.Percent ignored -> PERCENT;
            case ColumnType.Day ignored -> DATE;
            case ColumnType.Moment ignored -> TIMESTAMP;
            case ColumnType.Truth ignored -> BOOLEAN;
        };
    }
}

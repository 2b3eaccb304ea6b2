package io.takeroot.text;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/// How an [Entry] is written into an index and read back.
final class StoredEntry {
    static final String ID = "id";
    static final String WORDS = "words";
    static final String LABELS = "labels";
    static final String COUNTED = "counted";
    static final String DAY = "day";
    static final String NUMBER = "number";
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String KEPT = "kept:";
    private static final FieldType COMPARED = compared();

    private StoredEntry() {}

    private static FieldType compared() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setStoreTermVectors(true);
        type.freeze();
        return type;
    }

    /// A label and its value as one word.
    static String label(String name, String value) {
        return name + "\u0001" + value;
    }

    static Document written(Entry entry) {
        var document = new Document();
        document.add(new StringField(ID, entry.id(), Field.Store.YES));
        document.add(new StoredField(TITLE, entry.title()));
        document.add(new StoredField(TEXT, entry.text()));
        // A word of the title counts for two.
        document.add(new Field(WORDS, entry.title(), COMPARED));
        document.add(new Field(WORDS, entry.title(), COMPARED));
        document.add(new Field(WORDS, entry.text(), COMPARED));
        document.add(new LongPoint(DAY, entry.day()));
        document.add(new NumericDocValuesField(DAY, entry.day()));
        entry.number().ifPresent(number -> document.add(new NumericDocValuesField(NUMBER, number)));
        entry.kept().forEach((name, value) -> document.add(new StoredField(KEPT + name, value)));
        entry.labels()
                .forEach((name, values) -> values.forEach(it -> add(label(name, it), document)));
        return document;
    }

    private static void add(String label, Document document) {
        document.add(new StringField(LABELS, label, Field.Store.NO));
        document.add(new SortedSetDocValuesField(COUNTED, new BytesRef(label)));
    }

    static Hits.Hit read(Document document, double score) {
        Map<String, String> kept = new HashMap<>();
        for (var field : document) {
            if (field.name().startsWith(KEPT)) {
                kept.put(field.name().substring(KEPT.length()), field.stringValue());
            }
        }
        return new Hits.Hit(document.get(ID), document.get(TITLE), document.get(TEXT), kept, score);
    }
}

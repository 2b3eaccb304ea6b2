package io.takeroot.workspace;

import io.takeroot.kernel.Slug;

/// Something a person defined, in the shape in which it travels as a file.
///
/// @param kind `dataset`, `metric`, `product`, `scorecard`, ...
/// @param key unique within its kind
/// @param body all other fields
public record Definition(String kind, Slug key, Node.Mapping body) {
    /// The definition's fields, read with their types; problems are collected in the list.
    public Fields fields(java.util.List<io.takeroot.kernel.Problem> problems) {
        return new Fields(body, kind + " " + key, problems);
    }

    /// The title to show: the field `title`, or the key.
    public String title() {
        return body.fields().get("title") instanceof Node.Text(String value, String ignored)
                ? value
                : key.value();
    }

    public String place() {
        return body.place();
    }
}

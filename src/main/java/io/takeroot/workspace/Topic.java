package io.takeroot.workspace;

/// A thing that has an address in Takeroot, as others name it.
///
/// @param url path of the page on which it is seen
/// @param confidential whether only marketers and those above them may know what it is called
public record Topic(String title, String url, boolean confidential) {
    /// A thing that everybody who may sign in sees.
    public Topic(String title, String url) {
        this(title, url, false);
    }
}

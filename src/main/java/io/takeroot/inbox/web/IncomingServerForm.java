package io.takeroot.inbox.web;

import io.takeroot.inbox.IncomingServer;
import io.takeroot.inbox.IncomingServer.Login;
import io.takeroot.inbox.IncomingServer.Security;
import io.takeroot.ui.Field;
import java.util.List;
import java.util.Optional;

/// The mailbox's settings as entered on the page.
///
/// @param password empty to keep the one that is stored
record IncomingServerForm(
        String host,
        int port,
        Security security,
        String user,
        String password,
        String folder,
        String checkedBy,
        int hourlyBudget,
        boolean fromTheBeginning) {
    private static final int USUAL_BUDGET = 30;
    static final IncomingServerForm EMPTY =
            new IncomingServerForm("", 993, Security.TLS, "", "", "INBOX", "", USUAL_BUDGET, false);

    static IncomingServerForm of(IncomingServer server) {
        return new IncomingServerForm(
                server.host(),
                server.port(),
                server.security(),
                server.login().user(),
                "",
                server.folder(),
                server.checkedBy(),
                server.hourlyBudget(),
                server.fromTheBeginning());
    }

    IncomingServer server(Optional<IncomingServer> stored) {
        return new IncomingServer(
                host.strip(),
                port,
                security,
                new Login(user.strip(), password(stored)),
                folder.strip(),
                checkedBy.strip(),
                hourlyBudget,
                fromTheBeginning);
    }

    /// A stored password goes to the server and the user it was entered for, and to no other.
    private String password(Optional<IncomingServer> stored) {
        if (!password.isEmpty()) {
            return password;
        }
        return stored.filter(server -> server.host().equals(host.strip()))
                .map(IncomingServer::login)
                .filter(login -> login.user().equals(user.strip()))
                .map(Login::password)
                .orElse("");
    }

    List<Field> fields() {
        return List.of(
                Field.text("host", "Server", host)
                        .withHint("Such as imap.example.com.")
                        .mandatory(),
                Field.of("port", "Port", "number", Integer.toString(port)).mandatory(),
                Field.choice("security", "Privacy of the connection", security.name(), choices())
                        .withHint("None is for a server on this machine only."),
                Field.text("user", "User", user).mandatory(),
                Field.of("password", "Password", "password", "")
                        .withHint("Leave empty to keep the one that is stored. It is kept sealed.")
                        .completedBy("new-password"),
                Field.text("folder", "Folder", folder)
                        .withHint(
                                "Mail in it is read and marked as seen; none is moved or deleted.")
                        .mandatory(),
                Field.choice(
                                "fromTheBeginning",
                                "Which mail",
                                Boolean.toString(fromTheBeginning),
                                beginnings())
                        .withHint("Of a folder that was read before, it goes on where it was."),
                Field.of(
                                "hourlyBudget",
                                "Mails of one sender an hour",
                                "number",
                                Integer.toString(hourlyBudget))
                        .withHint(
                                "Beyond it they are kept aside: two machines may answer each other.")
                        .mandatory(),
                Field.text("checkedBy", "Believed checks of the sender", checkedBy)
                        .withHint(
                                "The name at the beginning of Authentication-Results, such as mx.example.com. Empty when your server writes none."));
    }

    private static List<Field.Choice> choices() {
        return List.of(
                new Field.Choice(Security.TLS.name(), "TLS (usually port 993)"),
                new Field.Choice(Security.STARTTLS.name(), "STARTTLS (usually port 143)"),
                new Field.Choice(Security.NONE.name(), "None"));
    }

    private static List<Field.Choice> beginnings() {
        return List.of(
                new Field.Choice("false", "What comes from now on"),
                new Field.Choice("true", "What is there already, too"));
    }
}

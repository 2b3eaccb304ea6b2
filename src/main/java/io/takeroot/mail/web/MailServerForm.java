package io.takeroot.mail.web;

import io.takeroot.mail.MailServer;
import io.takeroot.mail.MailServer.Login;
import io.takeroot.mail.MailServer.Security;
import io.takeroot.ui.Field;
import java.util.List;
import java.util.Optional;

/// The mail server's settings as entered on the page.
///
/// @param password empty to keep the one that is stored
record MailServerForm(
        String host, int port, Security security, String user, String password, String sender) {
    static final MailServerForm EMPTY = new MailServerForm("", 587, Security.STARTTLS, "", "", "");

    static MailServerForm of(MailServer server) {
        return new MailServerForm(
                server.host(),
                server.port(),
                server.security(),
                server.login().map(Login::user).orElse(""),
                "",
                server.sender());
    }

    MailServer server(Optional<MailServer> stored) {
        return new MailServer(host.strip(), port, security, login(stored), sender.strip());
    }

    /// A stored password goes to the server and the user it was entered for, and to no other.
    private Optional<Login> login(Optional<MailServer> stored) {
        if (user.isBlank()) {
            return Optional.empty();
        }
        if (!password.isEmpty()) {
            return Optional.of(new Login(user.strip(), password));
        }
        return stored.filter(server -> server.host().equals(host.strip()))
                .flatMap(MailServer::login)
                .filter(login -> login.user().equals(user.strip()))
                .or(() -> Optional.of(new Login(user.strip(), "")));
    }

    List<Field> fields() {
        return List.of(
                Field.text("host", "Server", host)
                        .withHint("Such as smtp.example.com.")
                        .mandatory(),
                Field.of("port", "Port", "number", Integer.toString(port)).mandatory(),
                Field.choice("security", "Privacy of the connection", security.name(), choices())
                        .withHint("None is for a server on this machine only."),
                Field.text("user", "User", user)
                        .withHint("Leave empty for a server that asks for none."),
                Field.of("password", "Password", "password", "")
                        .withHint("Leave empty to keep the one that is stored. It is kept sealed.")
                        .completedBy("new-password"),
                Field.of("sender", "Sender", "email", sender)
                        .withHint("The address that mails come from.")
                        .mandatory());
    }

    private static List<Field.Choice> choices() {
        return List.of(
                new Field.Choice(Security.STARTTLS.name(), "STARTTLS (usually port 587)"),
                new Field.Choice(Security.TLS.name(), "TLS (usually port 465)"),
                new Field.Choice(Security.NONE.name(), "None"));
    }
}

import Planning

/// The tables of people that go with a backup. Sessions, one-time links and counted failures stay behind: they are worth
/// nothing on another day.
struct PeopleTable: Sendable {
    let name: Identifier
    let order: Identifier
    let fields: [LedgerTable.Field]

    static let all: [PeopleTable] = [
        PeopleTable(
            name: "table_answer", order: "headers",
            fields: [
                .text("unit_code"), .integer("unit_from"), .text("headers"), .text("content"), .integer("changed_at"),
            ]),
        PeopleTable(
            name: "account", order: "number",
            fields: [
                .integer("number"), .text("sign_in_name"), .text("display_name"), .text("email"), .text("language"),
                .integer("is_active"), .integer("created_at"), .text("password"), .integer("password_set_at"),
            ]),
        PeopleTable(
            name: "account_grant", order: "number",
            fields: [
                .integer("number"), .integer("account"), .text("role"), .text("unit_code"), .integer("unit_from"),
                .integer("valid_from"), .integer("valid_to"), .integer("delegated_from"), .integer("revoked_at"),
            ]),
        PeopleTable(
            name: "account_tie", order: "subject",
            fields: [.text("issuer"), .text("subject"), .integer("account"), .integer("tied_at")]),
        PeopleTable(
            name: "api_token", order: "number",
            fields: [
                .integer("number"), .text("hash"), .integer("account"), .text("name"), .text("scopes"),
                .integer("created_at"), .integer("expires_at"), .integer("last_used_at"), .integer("revoked_at"),
            ]),
        PeopleTable(
            name: "access_event", order: "number",
            fields: [
                .integer("number"), .text("kind"), .integer("happened_at"), .integer("account"), .integer("done_by"),
                .text("address"), .text("detail"),
            ]),
        PeopleTable(
            name: "change_origin", order: "commit_number",
            fields: [.integer("commit_number"), .text("channel"), .text("address")]),
        PeopleTable(
            name: "reminder_rule", order: "number",
            fields: [
                .integer("number"), .integer("days"), .integer("counts_working_days"), .text("recipient"),
                .integer("is_active"),
            ]),
        // With it, so that a restored ledger reminds nobody twice.
        PeopleTable(
            name: "reminder", order: "number",
            fields: [
                .integer("number"), .integer("account"), .integer("rule"), .integer("period"), .integer("due"),
                .text("address"), .integer("made_at"), .integer("attempts"), .integer("next_at"), .integer("sent_at"),
                .text("fault"),
            ]),
    ]

    var columns: SQL { fields.map { "\($0.name)" as SQL }.joined(by: ", ") }
}

extension Connection {
    /// Copies accounts, what they may do, their tokens and the journal of access.
    func copyPeople(from source: any Connection) throws(Fault) {
        for table in PeopleTable.all { try copyTable(table, from: source) }
    }

    func copyTable(_ table: PeopleTable, from source: any Connection) throws(Fault) {
        let cursor = try source.stream("SELECT \(table.columns) FROM \(table.name) ORDER BY \(table.order)")
        while try cursor.next() {
            let values = table.fields.indices.map { place -> SQL in
                "\(cursor.value(table.fields[place].kind, at: place))"
            }
            try execute("INSERT INTO \(table.name) (\(table.columns)) VALUES (\(values.joined(by: ", ")))")
        }
    }
}

extension Migration {
    /// Units say at the screen what fell short, and why.
    static let shortcomings = Migration(number: 10, name: "shortcomings") { _ in
        ["INSERT INTO act (word) VALUES ('state-shortcomings')"]
    }
}

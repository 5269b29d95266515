/// The settings of a throw-away profile.
enum SofficeProfile {
    /// No macros, no active content, nothing fetched from elsewhere (a proxy that is not there), no links updated, and
    /// the results that the file holds taken as they are.
    static var settings: String {
        let lines =
            settings(of: "org.openoffice.Office.Common/Security/Scripting", scripting)
            + settings(of: "org.openoffice.Inet/Settings", network)
            + settings(of: "org.openoffice.Office.Calc/Content/Update", [("Link", "2")])
            + settings(of: "org.openoffice.Office.Writer/Content/Update", [("Link", "2"), ("Chart", "false")])
            + settings(
                of: "org.openoffice.Office.Calc/Formula/Load", [("OOXMLRecalcMode", "1"), ("ODFRecalcMode", "1")])
            + settings(of: "org.openoffice.Office.Common/Load", [("UpdateDocMode", "0")])
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            \(lines.joined(separator: "\n"))
            </oor:items>

            """
    }

    private static let scripting = [
        ("MacroSecurityLevel", "3"), ("DisableMacrosExecution", "true"), ("DisableActiveContent", "true"),
        ("BlockUntrustedRefererLinks", "true"), ("DisablePythonRuntime", "true"),
    ]

    private static let network = [
        ("ooInetProxyType", "2"), ("ooInetHTTPProxyName", "127.0.0.1"), ("ooInetHTTPProxyPort", "9"),
        ("ooInetHTTPSProxyName", "127.0.0.1"), ("ooInetHTTPSProxyPort", "9"), ("ooInetNoProxy", ""),
    ]

    private static func settings(of node: String, _ values: [(String, String)]) -> [String] {
        values.map { name, value in
            "<item oor:path=\"/\(node)\"><prop oor:name=\"\(name)\" oor:op=\"fuse\"><value>\(value)</value></prop></item>"
        }
    }
}

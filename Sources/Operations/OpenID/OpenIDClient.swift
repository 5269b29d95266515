import Foundation
import FoundationNetworking

/// Asks the provider over HTTP: short, bounded, without following where it is sent.
struct OpenIDClient: Sendable {
    private static let seconds: TimeInterval = 10
    private static let longestAnswer = 512 * 1024

    let issuer: String

    func get<Answer: Decodable>(_ address: String, as type: Answer.Type) async throws(OpenIDFault) -> Answer {
        try await ask(request(address), as: type)
    }

    /// Sends a form; the client proves itself by its name and secret.
    func send<Answer: Decodable>(
        _ form: [(String, String)], to address: String, _ settings: OpenIDSettings, as type: Answer.Type
    ) async throws(OpenIDFault) -> Answer {
        var request = try request(address)
        request.httpMethod = "POST"
        request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        let proof = "\(Self.encoded(settings.clientID)):\(Self.encoded(settings.clientSecret))"
        request.setValue("Basic \(Data(proof.utf8).base64EncodedString())", forHTTPHeaderField: "Authorization")
        request.httpBody = Data(form.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&").utf8)
        return try await ask(request, as: type)
    }

    static func encoded(_ text: String) -> String {
        let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }

    private func request(_ address: String) throws(OpenIDFault) -> URLRequest {
        guard OpenIDAddress.isSafe(address, as: issuer), let url = URL(string: address) else { throw .providerAway }
        var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: Self.seconds)
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        return request
    }

    private func ask<Answer: Decodable>(
        _ request: URLRequest, as type: Answer.Type
    ) async throws(OpenIDFault) -> Answer {
        let settings = URLSessionConfiguration.ephemeral
        settings.timeoutIntervalForResource = Self.seconds
        settings.httpCookieStorage = nil
        let session = URLSession(configuration: settings, delegate: Unmoved(), delegateQueue: nil)
        defer { session.finishTasksAndInvalidate() }
        do {
            let (data, response) = try await session.data(for: request)
            guard let status = (response as? HTTPURLResponse)?.statusCode, status == 200,
                data.count <= Self.longestAnswer
            else { throw OpenIDFault.providerAway }
            return try JSONDecoder().decode(Answer.self, from: data)
        } catch {
            throw .providerAway
        }
    }

    /// Goes nowhere else than where it was sent.
    private final class Unmoved: NSObject, URLSessionTaskDelegate {
        func urlSession(
            _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
            newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
        ) {
            completionHandler(nil)
        }
    }
}

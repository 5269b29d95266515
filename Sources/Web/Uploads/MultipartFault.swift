/// Why a body of multipart/form-data can't be taken.
enum MultipartFault: Error, Sendable, Hashable {
    /// The content type names no usable boundary.
    case noBoundary
    /// It does not keep to RFC 7578: no delimiter at the start, a heading that can't be read.
    case malformed
    /// It ends before its last delimiter.
    case cutOff
    case headingTooLong
}

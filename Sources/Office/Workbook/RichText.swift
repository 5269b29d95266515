/// A text whose runs are in different fonts, kept only where a font decides what its signs mean.
struct RichText: Sendable, Hashable {
    enum Font: Sendable, Hashable {
        case ofCell
        /// `nil` for a font of today.
        case own(LegacyFont?)
    }

    struct Piece: Sendable, Hashable {
        let text: String
        let font: Font
    }

    let pieces: [Piece]

    /// The text in Unicode.
    func restored(_ restorer: LegacyRestorer, cellFont: LegacyFont?) -> String {
        pieces.reduce(into: "") { whole, piece in
            switch piece.font {
            case .ofCell: whole += restorer.restored(piece.text, cellFont)
            case .own(let font): whole += restorer.restored(piece.text, font)
            }
        }
        .composed
    }
}

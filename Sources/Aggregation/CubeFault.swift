package import Planning

/// Why an entry or a catalogue cannot be taken into a cube. Intake lets neither happen.
package enum CubeFault: Error, Sendable, Equatable {
    /// The catalogue has no such indicator.
    case unknownIndicator(IndicatorCode)
    /// The figure, at the finest scale that its indicator ever had, needs more than 64 bits.
    case doesNotFit(IndicatorCode, EntryNumber?)
}

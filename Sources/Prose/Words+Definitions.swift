package import Planning

extension IndicatorDefinition {
    /// What the numerator is called; in Vietnamese where nobody has said it in English.
    package func numeratorName(in language: Language) -> String? {
        language.pick(numeratorName, numeratorNameEnglish ?? numeratorName)
    }

    /// What the denominator is called; in Vietnamese where nobody has said it in English.
    package func denominatorName(in language: Language) -> String? {
        language.pick(denominatorName, denominatorNameEnglish ?? denominatorName)
    }
}

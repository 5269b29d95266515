package import Planning

extension Words {
    /// Where the cause of a shortcoming lies.
    package func causeOrigin(_ origin: CauseOrigin) -> String {
        switch origin {
        case .objective: say("khách quan", "objective")
        case .subjective: say("chủ quan", "subjective")
        }
    }

    /// What a directive is: a task, or something asked of a level above.
    package func directiveKind(_ kind: DirectiveKind) -> String {
        switch kind {
        case .task: say("nhiệm vụ, giải pháp", "task")
        case .proposal: say("kiến nghị, đề xuất", "proposal")
        }
    }
}

package import Planning
import Storage

/// The door by which whatever is recorded comes in. It goes with the task: every change of a request has the same, and no rule
/// depends on it.
package enum ChangeDoor {
    /// Whoever says nothing is at the command line.
    @TaskLocal package static var current = ChangeOrigin(channel: .commandLine)
}

extension Change {
    /// The change with the door that it comes in by. What has a file and comes by a page was sent from it.
    var throughTheDoor: Change {
        var change = self
        let door = ChangeDoor.current
        let isUpload = door.channel == .screen && note.file != nil
        change.origin = isUpload ? ChangeOrigin(channel: .upload, address: door.address) : door
        return change
    }
}

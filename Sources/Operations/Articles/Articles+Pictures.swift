import Foundation
package import Planning
import Storage

extension Articles {
    /// Keeps a picture for an article. What a camera writes beside the picture, such as where it stood, is left out.
    package func keep(
        picture path: String, named name: String, of article: ArticleNumber, by account: AccountNumber
    ) throws(Failure) -> PictureNumber {
        let bytes = try Self.bytes(path, name)
        guard let file = PictureFile(bytes) else { throw .refused(.article(.notAPicture(name: name))) }
        guard max(file.width, file.height) <= Picture.longestSide else {
            throw .refused(.article(.pictureTooWide(name: name, width: file.width, height: file.height)))
        }
        let now = delivery.clock()
        return try writing { connection throws(Failure) in
            try stored { () throws(Fault) in
                try connection.insertPicture(
                    file.bytes, file.media, width: file.width, height: file.height, of: article, by: account, at: now)
            }
        }
    }

    private static func bytes(_ path: String, _ name: String) throws(Failure) -> [UInt8] {
        let handle = FileHandle(forReadingAtPath: path)
        defer { try? handle?.close() }
        guard let data = try? handle?.read(upToCount: Picture.sizeLimit + 1), !data.isEmpty else {
            throw .refused(.article(.notAPicture(name: name)))
        }
        guard data.count <= Picture.sizeLimit else {
            throw .refused(.article(.pictureTooLarge(name: name, bytes: data.count)))
        }
        return Array(data)
    }

    package func picture(_ number: PictureNumber) throws(Failure) -> Picture {
        guard let found = try reading({ connection throws(Fault) in try connection.picture(number) }) else {
            throw .refused(.article(.unknownPicture(number)))
        }
        return found
    }

    package func content(of picture: PictureNumber) throws(Failure) -> [UInt8] {
        try reading { connection throws(Fault) in try connection.content(of: picture) }
    }
}

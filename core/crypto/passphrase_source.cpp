// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/passphrase_source.h"

#include <algorithm>
#include <cerrno>

#include <unistd.h>

namespace qd::crypto {

namespace {

constexpr std::uint8_t kLineEnd = '\n';

using Bytes = std::span<const std::uint8_t>;

/// What stands before the end of the first line.
Bytes lineOf(Bytes bytes) {
    auto end = std::find(bytes.begin(), bytes.end(), kLineEnd);
    if (end != bytes.begin() && *(end - 1) == '\r') --end;
    return bytes.first(static_cast<std::size_t>(end - bytes.begin()));
}

Error badLine(const std::string& path, const Message& found) {
    return Error{ErrorCode::BadInput,
                 say("found %1, expected the passphrase on the first line, of at most %2 bytes", found,
                     kLongestPassphrase),
                 {},
                 {path, 1, 1}};
}

/// Fills `bytes` up to the end of the first line, of the file, or of the room; how many there are.
Result<std::size_t> readFirstLine(InputStream& stream, std::span<std::uint8_t> bytes) {
    auto* text = reinterpret_cast<char*>(bytes.data());
    std::size_t n = 0;
    while (n < bytes.size()) {
        QD_TRY(const auto got, stream.read(std::span<char>(text + n, bytes.size() - n)));
        const auto more = Bytes(bytes).subspan(n, got);
        n += got;
        if (got == 0 || std::find(more.begin(), more.end(), kLineEnd) != more.end()) break;
    }
    return n;
}

}  // namespace

Result<Secret> passphraseFromFile(const FileSystem& files, const std::string& path) {
    QD_TRY(const unsigned mode, files.mode(path));
    if ((mode & 077U) != 0)
        return Error{ErrorCode::Refused,
                     say("the passphrase file can be read by others"),
                     say("chmod 600 it"),
                     {path}};
    QD_TRY(const auto stream, files.open(path));
    Secret buffer(kLongestPassphrase + 2);  // and a line end of two bytes
    QD_TRY(const std::size_t n, readFirstLine(*stream, buffer.bytes()));
    const Bytes line = lineOf(Bytes(buffer.bytes()).first(n));
    if (line.empty()) return badLine(path, n == 0 ? say("an empty file") : say("an empty line"));
    if (line.size() > kLongestPassphrase) return badLine(path, say("a longer line"));
    return Secret::fromBytes(line);
}

Result<Secret> passphraseFromDescriptor(int descriptor, const BeforeRead& before) {
    Secret buffer(kLongestPassphrase + 2);
    const auto bytes = buffer.bytes();
    std::size_t n = 0;
    while (n < bytes.size()) {
        if (before) QD_CHECK(before(descriptor));
        const auto got = ::read(descriptor, bytes.data() + n, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            return Error{ErrorCode::Io,
                         say("cannot read the passphrase from descriptor %1", std::to_string(descriptor))};
        if (got == 0 || bytes[n] == kLineEnd) break;
        ++n;
    }
    const Bytes line = lineOf(Bytes(bytes).first(n));
    if (line.empty()) return Error{ErrorCode::Usage, say("the passphrase is empty")};
    if (line.size() > kLongestPassphrase)
        return Error{ErrorCode::Usage, say("the passphrase is longer than %1 bytes", kLongestPassphrase)};
    return Secret::fromBytes(line);
}

}  // namespace qd::crypto

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/passphrase_source.h"

#include <algorithm>
#include <cerrno>

#include <unistd.h>

namespace qd::crypto {

namespace {

Error tooLong() {
    return Error{ErrorCode::Usage, "the passphrase is longer than 4096 bytes"};
}

/// What stands before the line's end.
Result<Secret> lineOf(std::span<const std::uint8_t> bytes, const std::string& where) {
    auto end = std::find(bytes.begin(), bytes.end(), static_cast<std::uint8_t>('\n'));
    if (end != bytes.begin() && *(end - 1) == '\r') --end;
    const auto line = bytes.first(static_cast<std::size_t>(end - bytes.begin()));
    if (line.empty()) return Error{ErrorCode::Usage, "the passphrase is empty", {}, {where}};
    if (line.size() > kLongestPassphrase) return tooLong();
    return Secret::fromBytes(line);
}

}  // namespace

Result<Secret> passphraseFromFile(const FileSystem& files, const std::string& path) {
    QD_TRY(const unsigned mode, files.mode(path));
    if ((mode & 077U) != 0)
        return Error{ErrorCode::Usage, "the passphrase file can be read by others", "chmod 600 it", {path}};
    QD_TRY(const auto stream, files.open(path));
    Secret buffer(kLongestPassphrase + 2);
    const auto bytes = buffer.bytes();
    auto* text = reinterpret_cast<char*>(bytes.data());
    std::size_t n = 0;
    for (;;) {
        QD_TRY(const auto got, stream->read(std::span<char>(text + n, bytes.size() - n)));
        n += got;
        if (got == 0) break;
        if (n == bytes.size()) return tooLong();
    }
    return lineOf(bytes.first(n), path);
}

Result<Secret> passphraseFromDescriptor(int descriptor) {
    Secret buffer(kLongestPassphrase + 2);
    const auto bytes = buffer.bytes();
    std::size_t n = 0;
    for (;;) {
        if (n == bytes.size()) return tooLong();
        const auto got = ::read(descriptor, bytes.data() + n, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            return Error{ErrorCode::Io,
                         "cannot read the passphrase from descriptor " + std::to_string(descriptor)};
        if (got == 0 || bytes[n] == '\n') break;
        ++n;
    }
    return lineOf(bytes.first(n), "descriptor " + std::to_string(descriptor));
}

}  // namespace qd::crypto

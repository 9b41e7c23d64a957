// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/page_macs.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/crypto/hmac_sha512.h"
#include "core/vault/damage.h"

namespace qd::vault {

namespace {

constexpr std::size_t kPageBytes = 4096;
constexpr std::size_t kMacBytes = 64;
constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kPagesAtOnce = 64;

Result<crypto::Secret> macKey(const crypto::Secret& key, std::span<const char> salt) {
    constexpr std::uint8_t kMask = 0x3a;
    constexpr int kRounds = 2;
    std::vector<std::uint8_t> masked;
    for (const char byte : salt)
        masked.push_back(static_cast<std::uint8_t>(static_cast<std::uint8_t>(byte) ^ kMask));
    return crypto::pbkdf2Sha512(key, masked, kRounds);
}

Result<bool> authenticates(std::span<const char> page, std::uint32_t number, const crypto::Secret& key) {
    const auto covered = page.subspan(number == 1 ? kSaltBytes : 0)
                             .first(kPageBytes - kMacBytes - (number == 1 ? kSaltBytes : 0));
    std::vector<std::uint8_t> message(covered.begin(), covered.end());
    for (unsigned shift = 0; shift < 32; shift += 8)
        message.push_back(static_cast<std::uint8_t>(number >> shift));
    QD_TRY(const auto mac, crypto::hmacSha512(key, message));
    const auto stored = page.last(kMacBytes);
    const std::vector<std::uint8_t> found(stored.begin(), stored.end());
    return crypto::equal(mac, found);
}

/// Fills as much of `buffer` as there is left.
Result<std::size_t> fill(InputStream& in, std::span<char> buffer) {
    std::size_t size = 0;
    while (size < buffer.size()) {
        QD_TRY(const auto n, in.read(buffer.subspan(size)));
        if (n == 0) break;
        size += n;
    }
    return size;
}

}  // namespace

Status checkPageMacs(const FileSystem& files, const std::string& path, const crypto::Secret& key,
                     const jobs::JobContext& job) {
    QD_TRY(const auto total, files.size(path));
    if (total == 0 || total % kPageBytes != 0)
        return damage(say("the workspace file is cut off"), {}, SourceLocation{path});
    QD_TRY(const auto in, files.open(path));
    std::vector<char> buffer(kPagesAtOnce * kPageBytes);
    crypto::Secret pageKey;
    for (std::uint32_t number = 1;;) {
        const double done = static_cast<double>(number - 1) * kPageBytes / static_cast<double>(total);
        QD_CHECK(job.checkpoint("Checking every page", done));
        QD_TRY(const auto size, fill(*in, buffer));
        if (size == 0) return Ok{};
        if (pageKey.empty()) {
            QD_TRY(pageKey, macKey(key, std::span<const char>(buffer).first(kSaltBytes)));
        }
        for (std::size_t at = 0; at + kPageBytes <= size; at += kPageBytes, ++number) {
            QD_TRY(const bool good,
                   authenticates(std::span<const char>(buffer).subspan(at, kPageBytes), number, pageKey));
            if (!good) {
                return damage(say("the workspace file is damaged or was altered"),
                              say("page %1", std::to_string(number)), SourceLocation{path});
            }
        }
    }
}

}  // namespace qd::vault

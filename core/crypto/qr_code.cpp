// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/qr_code.h"

#include <algorithm>
#include <cerrno>
#include <memory>

#include <openssl/crypto.h>
#include <qrencode.h>

namespace qd::crypto {

namespace {

constexpr std::size_t kLongestText = 2331;  // bytes that version 40 holds at level M
constexpr int kQuietZone = 2;

/// The library frees its symbol as it is. Its own copies of the text it frees before it returns, out of
/// reach.
struct WipingDeleter {
    void operator()(QRcode* code) const noexcept {
        const auto width = static_cast<std::size_t>(code->width);
        OPENSSL_cleanse(code->data, width * width);
        QRcode_free(code);
    }
};

Error tooLong(std::size_t size) {
    return Error{ErrorCode::BadInput, say("a QR code holds at most %1 bytes, found %2", kLongestText, size)};
}

}  // namespace

Result<QrCode> makeQr(const Secret& text) {
    const auto bytes = text.bytes();
    if (bytes.empty()) return Error{ErrorCode::BadInput, say("there is no text for the QR code")};
    if (std::find(bytes.begin(), bytes.end(), std::uint8_t{0}) != bytes.end())
        return Error{ErrorCode::BadInput, say("the text for the QR code holds a zero byte")};
    if (bytes.size() > kLongestText) return tooLong(bytes.size());
    Secret ended(bytes.size() + 1);  // with the zero that ends a text in C
    std::copy(bytes.begin(), bytes.end(), ended.bytes().begin());
    errno = 0;
    const std::unique_ptr<QRcode, WipingDeleter> made(QRcode_encodeString(
        reinterpret_cast<const char*>(ended.bytes().data()), 0, QR_ECLEVEL_M, QR_MODE_8, 1));
    if (!made && errno == ERANGE) return tooLong(bytes.size());
    if (!made) return Error{ErrorCode::Internal, say("the QR code could not be made")};
    QrCode code;
    code.size = made->width;
    const auto modules = static_cast<std::size_t>(code.size) * static_cast<std::size_t>(code.size);
    code.dark.reserve(modules);
    for (std::size_t i = 0; i < modules; ++i)
        code.dark.push_back((made->data[i] & 1U) != 0);
    return code;
}

std::string qrText(const QrCode& code, bool lightOnDark) {
    const int end = code.size + kQuietZone;
    const auto inked = [&](int row, int column) {
        if (row >= end) return false;  // below the last row, where the height is odd
        const bool inside = row >= 0 && row < code.size && column >= 0 && column < code.size;
        const bool dark = inside && code.darkAt(row, column);
        return dark != lightOnDark;
    };
    std::string text;
    for (int row = -kQuietZone; row < end; row += 2) {
        for (int column = -kQuietZone; column < end; ++column) {
            const bool upper = inked(row, column);
            const bool lower = inked(row + 1, column);
            if (upper && lower) text += "\u2588";
            if (upper && !lower) text += "\u2580";
            if (!upper && lower) text += "\u2584";
            if (!upper && !lower) text += ' ';
        }
        text += '\n';
    }
    return text;
}

}  // namespace qd::crypto

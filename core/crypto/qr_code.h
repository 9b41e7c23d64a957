// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/crypto/secret.h"

namespace qd::crypto {

/// A QR symbol (ISO/IEC 18004) without its quiet zone.
struct QrCode {
    int size = 0;            ///< modules a side
    std::vector<bool> dark;  ///< size · size, row by row

    [[nodiscard]] bool darkAt(int row, int column) const {
        return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(size) +
                    static_cast<std::size_t>(column)];
    }
};

/// The smallest symbol of error correction level M that holds `text`. Who has the symbol has the text: show
/// it, and let it go. Error BadInput when the text is empty or too long for a symbol (2,331 bytes), Internal.
Result<QrCode> makeQr(const Secret& text);
/// The symbol in half blocks of UTF-8 with a quiet zone of 2 modules, one line for two rows of modules; for
/// light text on a dark terminal when `lightOnDark`.
[[nodiscard]] std::string qrText(const QrCode& code, bool lightOnDark = true);

}  // namespace qd::crypto

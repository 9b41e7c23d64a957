// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/market/quality_data.h"

#include <zlib.h>

namespace qd::market {

std::string sharedText(const std::string& name) {
    const std::string path = std::string(QD_SHARED_DIR) + "/" + name;
    gzFile file = gzopen(path.c_str(), "rb");
    if (file == nullptr) return {};
    std::string text;
    std::array<char, 1U << 16U> buffer{};
    for (int n = 0; (n = gzread(file, buffer.data(), static_cast<unsigned>(buffer.size()))) > 0;) {
        text.append(buffer.data(), static_cast<std::size_t>(n));
    }
    gzclose(file);
    return text;
}

}  // namespace qd::market

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/csv_separators.h"

#include <string>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace qd::market::csv {

TEST(CsvSeparatorsTest, FindsWhatAPlainSearchFinds) {
    Rng rng(4);
    for (int round = 0; round < 300; ++round) {
        std::string text;
        const std::uint64_t spread = 2 + rng.below(200);
        for (std::uint64_t n = 1 + rng.below(1000); n > 0; --n)
            text += rng.below(spread) == 0 ? ",\n"[rng.below(2)] : static_cast<char>(rng.below(256));
        text += '\n';
        const std::size_t size = text.size();
        text += std::string(Separators::kWindow, ',');
        Separators separators(text.data());
        std::size_t found = 0;
        while (found < size) {
            const std::size_t expected = text.find_first_of(",\n", found);
            const char* const at = separators.next();
            ASSERT_EQ(at - text.data(), static_cast<std::ptrdiff_t>(expected));
            found = expected + 1;
        }
    }
}

}  // namespace qd::market::csv

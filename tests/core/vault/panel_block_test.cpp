// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/panel_block.h"

#include "core/vault/byte_io.h"
#include "core/vault/zstd_frame.h"
#include "tests/core/vault/scratch.h"

namespace qd::vault::test {
namespace {

constexpr BlockPlace kPlace{market::PriceField::Close, 20, 9, 2, 5};

TEST(PanelBlock, FillsItsPlaceAndNothingElse) {
    const auto panel = randomPanel(1, 20, 9, 0.3);
    const auto& column = panel.column(market::PriceField::Close);
    const auto bytes = encodeBlock(kPlace, column).value();
    market::PanelColumn back{std::vector<double>(180, -1.0), std::vector<std::uint8_t>(180, 9)};
    ASSERT_TRUE(decodeBlock(kPlace, bytes, back).ok());
    for (std::size_t t = 0; t < 20; ++t) {
        for (std::size_t s = 0; s < 9; ++s) {
            const bool inside = s >= 2 && s < 7;
            EXPECT_EQ(back.values[t * 9 + s], inside ? column.values[t * 9 + s] : -1.0);
            EXPECT_EQ(back.present[t * 9 + s], inside ? column.present[t * 9 + s] : 9);
        }
    }
}

TEST(PanelBlock, BelongsToItsPlace) {
    const auto panel = randomPanel(1, 20, 9, 0.0);
    const auto bytes = encodeBlock(kPlace, panel.column(market::PriceField::Close)).value();
    market::PanelColumn back{std::vector<double>(180), std::vector<std::uint8_t>(180)};
    for (const BlockPlace& other : {BlockPlace{market::PriceField::Open, 20, 9, 2, 5},
                                    BlockPlace{market::PriceField::Close, 20, 9, 3, 5},
                                    BlockPlace{market::PriceField::Close, 20, 9, 2, 6},
                                    BlockPlace{market::PriceField::Close, 19, 9, 2, 5}})
        EXPECT_EQ(codeOf(decodeBlock(other, bytes, back)), "integrity");
}

// A block whose frame is whole but whose content lies: what a person with the key could write.
std::string blockOf(const std::string& content) {
    ByteWriter out;
    out.number(std::uint32_t{0x31424451});
    out.number(std::uint8_t{0});
    out.number(std::uint32_t{2});
    out.number(std::uint32_t{5});
    out.number(static_cast<std::uint64_t>(content.size()));
    out.raw(compress(content).value());
    return out.take();
}

TEST(PanelBlock, HostileContentIsRefused) {
    market::PanelColumn back{std::vector<double>(180), std::vector<std::uint8_t>(180)};
    const auto code = [&](const std::string& content) {
        return codeOf(decodeBlock(kPlace, blockOf(content), back));
    };
    const std::string head("\x00\x01\x00\x01\x00\x01\x00\x01\x00\x01",
                           10);  // five series, all there, no decimals
    const std::string planes = std::string(1, '\x01') + std::string(100, '\x02') + std::string(1, '\0');
    EXPECT_EQ(code(head + planes), "ok");
    EXPECT_EQ(code(head + planes + "x"), "integrity");
    EXPECT_EQ(code(head + planes.substr(0, 60)), "integrity");
    EXPECT_EQ(code(head), "integrity");
    EXPECT_EQ(code(""), "integrity");
    auto unknownDecimals = head;
    unknownDecimals[0] = '\x07';
    EXPECT_EQ(code(unknownDecimals + planes), "integrity");
    // More content than such a block can have is refused before it is unpacked.
    const auto bomb = decodeBlock(kPlace, blockOf(std::string(1'000'000, '\0')), back);
    EXPECT_NE(wordsOf(bomb).find("not that of its place"), std::string::npos);
    Rng rng(3);
    for (int i = 0; i < 2000; ++i) {
        std::string noise = head + planes;
        for (std::uint64_t k = 0, n = 1 + rng.below(4); k < n; ++k)
            noise[rng.below(noise.size())] = static_cast<char>(rng.below(256));
        const auto outcome = code(noise);
        EXPECT_TRUE(outcome == "ok" || outcome == "integrity");
    }
}

}  // namespace
}  // namespace qd::vault::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/panel_codec.h"

#include <cmath>

#include "core/vault/byte_io.h"
#include "core/vault/zstd_frame.h"
#include "tests/core/vault/scratch.h"

namespace qd::vault::test {
namespace {

using market::PriceField;

struct Parts {
    std::string axes;
    std::vector<std::string> blocks;
};

Parts partsOf(const market::PricePanel& panel) {
    const PanelEncoder encoder(panel);
    Parts parts{encoder.axes().value(), {}};
    for (std::size_t i = 0; i < encoder.layout().blocks(); ++i)
        parts.blocks.push_back(encoder.block(i).value());
    return parts;
}

Result<market::PricePanel> panelOf(const Parts& parts) {
    QD_TRY(auto decoder, PanelDecoder::start(parts.axes));
    for (const auto& block : parts.blocks)
        QD_CHECK(decoder.add(block));
    return decoder.finish();
}

void expectSame(const market::PricePanel& a, const market::PricePanel& b) {
    EXPECT_EQ(a.dates(), b.dates());
    EXPECT_EQ(a.symbols(), b.symbols());
    for (int f = 0; f < 6; ++f) {
        const auto field = static_cast<PriceField>(f);
        ASSERT_EQ(a.has(field), b.has(field));
        if (!a.has(field)) continue;
        EXPECT_EQ(a.column(field).present, b.column(field).present);
        EXPECT_EQ(a.column(field).values, b.column(field).values);
    }
    EXPECT_EQ(a.contentHash(), b.contentHash());
}

/// All six fields: prices of any size, in decimals or not, volumes with zeros.
market::PricePanel wildPanel(std::uint64_t seed) {
    Rng rng(seed);
    const std::size_t rows = rng.below(60);
    const std::size_t width = rng.below(12);
    const auto base = randomPanel(seed, rows, width, 0.2);
    std::map<PriceField, market::PanelColumn> columns;
    for (int f = 0; f < 6; ++f) {
        const auto field = static_cast<PriceField>(f);
        if (field != PriceField::Close && rng.below(3) == 0) continue;
        market::PanelColumn column;
        for (std::size_t i = 0; i < rows * width; ++i) {
            const bool there = rng.uniform() < 0.8;
            double value = std::exp(200.0 * (rng.uniform() - 0.5));
            if (rng.below(2) == 0) value = static_cast<double>(1 + rng.below(1'000'000)) / 1000.0;
            if (field == PriceField::Volume) value = static_cast<double>(rng.below(5) * 1'000'000'000'000);
            column.present.push_back(there ? 1 : 0);
            column.values.push_back(there ? value : 0.0);
        }
        columns[field] = std::move(column);
    }
    return market::PricePanel::create(base.dates(), base.symbols(), std::move(columns)).value();
}

TEST(PanelCodec, AnyPanelComesBackBitByBit) {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const auto panel = wildPanel(seed);
        const auto back = panelOf(partsOf(panel));
        ASSERT_TRUE(back.ok()) << wordsOf(back);
        expectSame(panel, *back);
    }
}

TEST(PanelCodec, EmptyPanelsComeBack) {
    expectSame(panelOf(partsOf(market::PricePanel())).value(), market::PricePanel());
    const auto noSymbols = randomPanel(1, 5, 0, 0.0);
    expectSame(panelOf(partsOf(noSymbols)).value(), noSymbols);
    const auto noDates = randomPanel(1, 0, 5, 0.0);
    expectSame(panelOf(partsOf(noDates)).value(), noDates);
}

TEST(PanelCodec, WidePanelsAreCutIntoBlocks) {
    const auto panel = randomPanel(5, 30, 600, 0.05);
    const auto parts = partsOf(panel);
    EXPECT_EQ(parts.blocks.size(), 3U);
    expectSame(panelOf(parts).value(), panel);
}

TEST(PanelCodec, LongPanelsHaveNarrowBlocks) {
    const auto panel = randomPanel(6, 6'000, 100, 0.0);
    EXPECT_EQ(PanelEncoder(panel).layout().blockWidth, 87U);
    expectSame(panelOf(partsOf(panel)).value(), panel);
}

TEST(PanelCodec, MissingSwappedOrSurplusBlocksAreFound) {
    const auto whole = partsOf(randomPanel(5, 30, 600, 0.05));
    auto missing = whole;
    missing.blocks.pop_back();
    EXPECT_EQ(codeOf(panelOf(missing)), "integrity");
    auto swapped = whole;
    std::swap(swapped.blocks[0], swapped.blocks[1]);
    EXPECT_EQ(codeOf(panelOf(swapped)), "integrity");
    auto surplus = whole;
    surplus.blocks.push_back(whole.blocks[0]);
    EXPECT_EQ(codeOf(panelOf(surplus)), "integrity");
}

TEST(PanelCodec, CutPartsAreFound) {
    const auto whole = partsOf(randomPanel(5, 12, 3, 0.2));
    for (std::size_t n = 0; n < whole.axes.size(); ++n)
        EXPECT_EQ(codeOf(panelOf({whole.axes.substr(0, n), whole.blocks})), "integrity");
    for (std::size_t n = 0; n < whole.blocks[0].size(); ++n)
        EXPECT_EQ(codeOf(panelOf({whole.axes, {whole.blocks[0].substr(0, n)}})), "integrity");
}

// Flipped bytes behind the page MACs: found, or (inside the compressed prices) another valid panel, which the
// content hash of the data set finds. Never a fault of the program.
TEST(PanelCodec, FlippedBytesDoNoHarm) {
    const auto whole = partsOf(randomPanel(5, 40, 8, 0.2));
    for (std::size_t i = 0; i < whole.blocks[0].size(); ++i) {
        auto flipped = whole;
        flipped.blocks[0][i] = static_cast<char>(flipped.blocks[0][i] ^ 0x41);
        const auto outcome = codeOf(panelOf(flipped));
        EXPECT_TRUE(outcome == "ok" || outcome == "integrity") << outcome;
    }
    for (std::size_t i = 0; i < whole.axes.size(); ++i) {
        auto flipped = whole;
        flipped.axes[i] = static_cast<char>(flipped.axes[i] ^ 0x41);
        const auto outcome = codeOf(panelOf(flipped));
        EXPECT_TRUE(outcome == "ok" || outcome == "integrity") << outcome;
    }
}

std::string axesOf(std::uint8_t fields, std::uint32_t rows, std::uint32_t width, std::uint32_t blockWidth,
                   const std::string& rest) {
    ByteWriter content;
    content.number(fields);
    content.number(rows);
    content.number(width);
    content.number(blockWidth);
    content.raw(rest);
    ByteWriter out;
    out.number(std::uint32_t{0x31504451});
    out.number(static_cast<std::uint64_t>(content.bytes().size()));
    out.raw(compress(content.bytes()).value());
    return out.take();
}

TEST(PanelCodec, HostileAxesAreRefused) {
    const auto code = [](const std::string& axes) { return codeOf(panelOf({axes, {}})); };
    EXPECT_EQ(code(axesOf(1, 0, 0, 1, "")), "ok");
    EXPECT_EQ(code(axesOf(0, 0, 0, 1, "")), "integrity");                    // no close
    EXPECT_EQ(code(axesOf(0xff, 0, 0, 1, "")), "integrity");                 // unknown fields
    EXPECT_EQ(code(axesOf(1, 0, 0, 0, "")), "integrity");                    // division by zero
    EXPECT_EQ(code(axesOf(1, 0, 0, 100'000, "")), "integrity");              // blocks too wide
    EXPECT_EQ(code(axesOf(1, 0xffffffff, 0xffffffff, 1, "")), "integrity");  // too many cells
    EXPECT_EQ(code(axesOf(1, 0x10000000, 1, 1, "")), "integrity");           // dates that are not there
    EXPECT_EQ(code(axesOf(1, 0, 0x10000000, 1, "")), "integrity");           // symbols that are not there
    EXPECT_EQ(code(axesOf(1, 0, 0, 1, "x")), "integrity");                   // more than said
    EXPECT_EQ(code(axesOf(1, 0, 1, 1,
                          std::string("\x05"
                                      "ab"))),
              "integrity");  // symbol longer than the rest
}

}  // namespace
}  // namespace qd::vault::test

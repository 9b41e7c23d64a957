// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/panel_codec.h"

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include "core/vault/byte_io.h"
#include "core/vault/damage.h"
#include "core/vault/panel_block.h"
#include "core/vault/zstd_frame.h"

namespace qd::vault {

namespace {

using market::PriceField;

constexpr std::uint32_t kMagic = 0x31504451;                // "QDP1"
constexpr std::size_t kCellLimit = std::size_t{1} << 28U;   // a field: 2 GiB of doubles
constexpr std::size_t kBlockCells = std::size_t{1} << 19U;  // 4 MiB of doubles: fits the cache of a core
constexpr std::size_t kBlockWidthLimit = 256;
constexpr std::uint64_t kAxesLimit = 256ULL << 20U;
constexpr std::array kFields{PriceField::Close, PriceField::Open,   PriceField::High,
                             PriceField::Low,   PriceField::Volume, PriceField::AdjClose};

Error damaged(const Message& found) {
    return damage(say("prices in the workspace are damaged"), say("price panel: %1", found));
}

/// Without the product, which hostile counts would overflow.
bool tooManyCells(std::size_t rows, std::size_t width) {
    return rows > kCellLimit || width > kCellLimit || (rows != 0 && width > kCellLimit / rows);
}

BlockPlace placeOf(const PanelLayout& layout, std::size_t index) {
    BlockPlace place;
    place.field = layout.fields[index / layout.blocksPerField()];
    place.rows = layout.rows;
    place.width = layout.width;
    place.first = index % layout.blocksPerField() * layout.blockWidth;
    place.count = std::min(layout.blockWidth, layout.width - place.first);
    return place;
}

bool readLayout(ByteReader& in, PanelLayout& layout) {
    const auto bits = in.number<std::uint8_t>();
    layout.rows = in.number<std::uint32_t>();
    layout.width = in.number<std::uint32_t>();
    layout.blockWidth = in.number<std::uint32_t>();
    for (const auto field : kFields) {
        if ((bits >> static_cast<unsigned>(field) & 1U) != 0) layout.fields.push_back(field);
    }
    return in.ok() && bits < 1U << kFields.size() && layout.blockWidth >= 1 &&
           layout.blockWidth <= kBlockWidthLimit && !tooManyCells(layout.rows, layout.width);
}

}  // namespace

PanelEncoder::PanelEncoder(const market::PricePanel& panel) : m_panel(panel) {
    for (const auto field : kFields) {
        if (panel.has(field)) m_layout.fields.push_back(field);
    }
    m_layout.rows = panel.rows();
    m_layout.width = panel.width();
    m_layout.blockWidth =
        std::clamp(kBlockCells / std::max<std::size_t>(panel.rows(), 1), std::size_t{1}, kBlockWidthLimit);
}

Result<std::string> PanelEncoder::axes() const {
    if (tooManyCells(m_layout.rows, m_layout.width)) {
        return Error{ErrorCode::BadInput,
                     say("a panel of %1 dates and %2 symbols is larger than a workspace holds", m_layout.rows,
                         m_layout.width)};
    }
    ByteWriter content;
    unsigned bits = 0;
    for (const auto field : m_layout.fields)
        bits |= 1U << static_cast<unsigned>(field);
    content.number(static_cast<std::uint8_t>(bits));
    content.number(static_cast<std::uint32_t>(m_layout.rows));
    content.number(static_cast<std::uint32_t>(m_layout.width));
    content.number(static_cast<std::uint32_t>(m_layout.blockWidth));
    for (const auto date : m_panel.dates())
        content.number(static_cast<std::uint32_t>(date.days()));
    for (const auto& symbol : m_panel.symbols()) {
        content.varint(symbol.size());
        content.raw(symbol);
    }
    ByteWriter out;
    out.number(kMagic);
    out.number(static_cast<std::uint64_t>(content.bytes().size()));
    QD_TRY(const auto frame, compress(content.bytes()));
    out.raw(frame);
    return out.take();
}

Result<std::string> PanelEncoder::block(std::size_t index) const {
    QD_REQUIRE(index < m_layout.blocks());
    const auto place = placeOf(m_layout, index);
    try {
        return encodeBlock(place, m_panel.column(place.field));
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::Internal, say("out of memory while storing a price panel")};
    }
}

Result<PanelDecoder> PanelDecoder::start(std::string_view axes) {
    ByteReader head(axes);
    const bool known = head.number<std::uint32_t>() == kMagic;
    const auto size = head.number<std::uint64_t>();
    if (!head.ok() || !known || size > kAxesLimit) return damaged(say("its axes are of an unknown format"));
    QD_TRY(const auto content, decompress(head.rest(), size));
    ByteReader in(content);
    PanelDecoder decoder;
    if (!readLayout(in, decoder.m_layout)) return damaged(say("its layout does not read"));
    const auto days = in.raw(decoder.m_layout.rows * sizeof(std::uint32_t));
    if (!in.ok() || decoder.m_layout.width > in.rest().size()) return damaged(say("its axes are cut off"));
    ByteReader dates(days);
    decoder.m_dates.reserve(decoder.m_layout.rows);
    while (!dates.atEnd())
        decoder.m_dates.push_back(Date::fromDays(static_cast<std::int32_t>(dates.number<std::uint32_t>())));
    decoder.m_symbols.reserve(decoder.m_layout.width);
    for (std::size_t i = 0; i < decoder.m_layout.width; ++i)
        decoder.m_symbols.emplace_back(in.raw(in.varint()));
    if (!in.atEnd()) return damaged(say("its symbols do not read"));
    return decoder;
}

Status PanelDecoder::add(std::string_view block) {
    if (m_next >= m_layout.blocks()) return damaged(say("it has too many blocks"));
    try {
        return addChecked(block);
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::Internal, say("out of memory while loading a price panel")};
    }
}

Status PanelDecoder::addChecked(std::string_view block) {
    const auto place = placeOf(m_layout, m_next);
    auto& column = m_columns[place.field];
    column.values.resize(m_layout.rows * m_layout.width);
    column.present.resize(m_layout.rows * m_layout.width);
    QD_CHECK(decodeBlock(place, block, column));
    ++m_next;
    return Ok{};
}

Result<market::PricePanel> PanelDecoder::finish() {
    if (m_next != m_layout.blocks()) return damaged(say("it has too few blocks"));
    for (const auto field : m_layout.fields)
        m_columns.try_emplace(field);  // a panel without symbols has no blocks
    auto panel = market::PricePanel::create(std::move(m_dates), std::move(m_symbols), std::move(m_columns));
    if (!panel.ok()) return damaged(panel.error().said());
    return panel;
}

}  // namespace qd::vault

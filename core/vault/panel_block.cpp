// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/panel_block.h"

#include <algorithm>
#include <bit>
#include <span>
#include <vector>

#include "core/vault/byte_io.h"
#include "core/vault/damage.h"
#include "core/vault/series_codec.h"
#include "core/vault/zstd_frame.h"

namespace qd::vault {

namespace {

constexpr std::uint32_t kMagic = 0x31424451;  // "QDB1"
constexpr std::size_t kTile = 8;              // doubles of one cache line

Error damaged(const Message& found) {
    return damage(say("prices in the workspace are damaged"), say("block of prices: %1", found));
}

/// Row-major cells of the block's symbols → one series after the other.
template <class T>
void gather(const BlockPlace& place, const std::vector<T>& cells, std::vector<T>& series) {
    series.resize(place.rows * place.count);
    for (std::size_t from = 0; from < place.rows; from += kTile) {
        const std::size_t to = std::min(from + kTile, place.rows);
        for (std::size_t s = 0; s < place.count; ++s) {
            for (std::size_t t = from; t < to; ++t)
                series[s * place.rows + t] = cells[t * place.width + place.first + s];
        }
    }
}

template <class T>
void scatter(const BlockPlace& place, const std::vector<T>& series, std::vector<T>& cells) {
    for (std::size_t from = 0; from < place.count; from += kTile) {
        const std::size_t to = std::min(from + kTile, place.count);
        for (std::size_t t = 0; t < place.rows; ++t) {
            T* row = cells.data() + t * place.width + place.first;
            for (std::size_t s = from; s < to; ++s)
                row[s] = series[s * place.rows + t];
        }
    }
}

/// The present values of a series, close together.
void squeeze(std::span<const double> values, std::span<const std::uint8_t> mask, std::vector<double>& out) {
    out.clear();
    for (std::size_t t = 0; t < values.size(); ++t) {
        if (mask[t] != 0) out.push_back(values[t]);
    }
}

void unsqueeze(std::span<const double> present, std::span<const std::uint8_t> mask, std::span<double> out) {
    if (present.size() == out.size()) {
        std::copy(present.begin(), present.end(), out.begin());
        return;
    }
    std::size_t next = 0;
    for (std::size_t t = 0; t < out.size(); ++t)
        out[t] = mask[t] != 0 ? present[next++] : 0.0;
}

struct SeriesHead {
    std::uint8_t decimals = 0;
    std::size_t present = 0;
};

/// One byte of decimals and a mask for each series.
bool readHeads(ByteReader& in, const BlockPlace& place, std::vector<SeriesHead>& heads,
               std::vector<std::uint8_t>& masks) {
    heads.resize(place.count);
    masks.resize(place.rows * place.count);
    for (std::size_t s = 0; s < place.count; ++s) {
        heads[s].decimals = in.number<std::uint8_t>();
        const auto mask = std::span(masks).subspan(s * place.rows, place.rows);
        if (!readMask(in, mask)) return false;
        heads[s].present = static_cast<std::size_t>(std::count(mask.begin(), mask.end(), std::uint8_t{1}));
        if (heads[s].decimals != kRawSeries && heads[s].decimals > kMaxDecimals) return false;
    }
    return true;
}

std::size_t presentIn(const std::vector<SeriesHead>& heads, bool raw) {
    std::size_t sum = 0;
    for (const auto& head : heads)
        sum += (head.decimals == kRawSeries) == raw ? head.present : 0;
    return sum;
}

bool readSeries(ByteReader& in, const BlockPlace& place, const std::vector<SeriesHead>& heads,
                const std::vector<std::uint8_t>& masks, std::vector<double>& series) {
    std::vector<std::uint64_t> decimals(presentIn(heads, false));
    std::vector<std::uint64_t> raw(presentIn(heads, true));
    if (!readPlanes(in, decimals) || !readPlanes(in, raw) || !in.atEnd()) return false;
    series.resize(place.rows * place.count);
    std::vector<double> present;
    auto nextDecimals = std::span<const std::uint64_t>(decimals);
    auto nextRaw = std::span<const std::uint64_t>(raw);
    for (std::size_t s = 0; s < place.count; ++s) {
        const bool isRaw = heads[s].decimals == kRawSeries;
        auto& next = isRaw ? nextRaw : nextDecimals;
        const auto codes = next.first(heads[s].present);
        next = next.subspan(heads[s].present);
        present.resize(codes.size());
        if (isRaw)
            std::transform(codes.begin(), codes.end(), present.begin(),
                           [](std::uint64_t bits) { return std::bit_cast<double>(bits); });
        else if (!decodeDecimals(codes, heads[s].decimals, present))
            return false;
        unsqueeze(present, std::span(masks).subspan(s * place.rows, place.rows),
                  std::span(series).subspan(s * place.rows, place.rows));
    }
    return true;
}

}  // namespace

Result<std::string> encodeBlock(const BlockPlace& place, const market::PanelColumn& column) {
    std::vector<double> series;
    std::vector<std::uint8_t> masks;
    gather(place, column.values, series);
    gather(place, column.present, masks);
    ByteWriter content;
    std::vector<std::uint64_t> decimals;
    std::vector<std::uint64_t> raw;
    std::vector<double> present;
    for (std::size_t s = 0; s < place.count; ++s) {
        const auto mask = std::span<const std::uint8_t>(masks).subspan(s * place.rows, place.rows);
        squeeze(std::span<const double>(series).subspan(s * place.rows, place.rows), mask, present);
        const auto exact = exactDecimals(present);
        content.number(exact.value_or(kRawSeries));
        writeMask(content, mask);
        if (exact) {
            const auto at = decimals.size();
            decimals.resize(at + present.size());
            encodeDecimals(present, *exact, std::span(decimals).subspan(at));
        } else {
            for (const double value : present)
                raw.push_back(std::bit_cast<std::uint64_t>(value));
        }
    }
    writePlanes(content, decimals);
    writePlanes(content, raw);

    ByteWriter out;
    out.number(kMagic);
    out.number(static_cast<std::uint8_t>(place.field));
    out.number(static_cast<std::uint32_t>(place.first));
    out.number(static_cast<std::uint32_t>(place.count));
    out.number(static_cast<std::uint64_t>(content.bytes().size()));
    QD_TRY(const auto frame, compress(content.bytes()));
    out.raw(frame);
    return out.take();
}

Status decodeBlock(const BlockPlace& place, std::string_view bytes, market::PanelColumn& column) {
    ByteReader head(bytes);
    const bool fits = head.number<std::uint32_t>() == kMagic &&
                      head.number<std::uint8_t>() == static_cast<std::uint8_t>(place.field) &&
                      head.number<std::uint32_t>() == place.first &&
                      head.number<std::uint32_t>() == place.count;
    const auto size = head.number<std::uint64_t>();
    // Each series: a byte of decimals, a mask no longer than its bits, 8 bytes a value; two bytes of planes.
    const std::uint64_t limit = 2 + place.count * (2 + (place.rows + 7) / 8 + 8 * place.rows);
    if (!head.ok() || !fits || size > limit) return damaged(say("its head is not that of its place"));
    QD_TRY(const auto content, decompress(head.rest(), size));
    ByteReader in(content);
    std::vector<SeriesHead> heads;
    std::vector<std::uint8_t> masks;
    std::vector<double> series;
    if (!readHeads(in, place, heads, masks)) return damaged(say("a mask does not read"));
    if (!readSeries(in, place, heads, masks, series)) return damaged(say("a series does not read"));
    scatter(place, series, column.values);
    scatter(place, masks, column.present);
    return Ok{};
}

}  // namespace qd::vault

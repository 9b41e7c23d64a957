// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/row_chain.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

#include "core/features/frame.h"
#include "core/jobs/parallel.h"

namespace qd::features {

namespace {

using Bytes = std::span<const std::uint8_t>;
constexpr std::size_t kRowsAtOnce = 64;

Bytes bytesOf(std::span<const double> values) {
    static_assert(std::endian::native == std::endian::little, "the hash is over little-endian doubles");
    return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size_bytes()};
}

crypto::Digest seedOf(const market::PricePanel& panel, const FeatureView& view, market::PriceField price) {
    std::string text = "quarterdeck feature chain " + std::to_string(kFeatureCodeVersion) + '\n' +
                       viewHash(view) + '\n' + std::string(market::fieldName(price)) + '\n';
    for (const auto& symbol : panel.symbols())
        text += std::to_string(symbol.size()) + ':' + symbol + '\n';
    return crypto::sha256(text);
}

crypto::Digest rowDigest(const market::PricePanel& panel, market::PriceField price, bool volume,
                         const std::vector<std::uint8_t>& universe, std::size_t row) {
    const auto days = std::bit_cast<std::array<std::uint8_t, 4>>(panel.dates()[row].days());
    const Bytes members{universe.data() + row * panel.width(), panel.width()};
    const Bytes closes = bytesOf(panel.row(price, row));  // missing is 0, which no price is
    if (!volume) return crypto::Sha256::of({Bytes(days), closes, members});
    return crypto::Sha256::of({Bytes(days), closes, members,
                               bytesOf(panel.row(market::PriceField::Volume, row)),
                               panel.presentRow(market::PriceField::Volume, row)});
}

}  // namespace

Result<std::vector<crypto::Digest>> rowChain(const market::PricePanel& panel, const FeatureView& view,
                                             market::PriceField price,
                                             const std::vector<std::uint8_t>& universe, std::size_t threads,
                                             const jobs::JobContext& job) {
    const bool volume = std::any_of(view.features.begin(), view.features.end(),
                                    [](const FeatureDefinition& f) { return usesVolume(f.kind); });
    std::vector<crypto::Digest> chain(panel.rows());
    const std::size_t parts = (panel.rows() + kRowsAtOnce - 1) / kRowsAtOnce;
    QD_CHECK(jobs::parallelFor(job, "Hashing prices", threads, parts, [&](std::size_t part) -> Status {
        const std::size_t end = std::min((part + 1) * kRowsAtOnce, panel.rows());
        for (std::size_t row = part * kRowsAtOnce; row < end; ++row)
            chain[row] = rowDigest(panel, price, volume, universe, row);
        return Ok{};
    }));
    crypto::Digest last = seedOf(panel, view, price);
    for (auto& digest : chain)
        last = digest = crypto::Sha256::of({Bytes(last), Bytes(digest)});
    return chain;
}

std::size_t sharedRows(const std::vector<crypto::Digest>& a, const std::vector<crypto::Digest>& b) noexcept {
    std::size_t shared = 0;
    std::size_t differs = std::min(a.size(), b.size()) + 1;
    while (differs - shared > 1) {  // rows agree up to `shared`, and not up to `differs`
        const std::size_t middle = shared + (differs - shared) / 2;
        if (a[middle - 1] == b[middle - 1])
            shared = middle;
        else
            differs = middle;
    }
    return shared;
}

}  // namespace qd::features

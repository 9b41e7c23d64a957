// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/features/frame.h"

#include <algorithm>
#include <bit>

#include "core/base/contracts.h"

namespace qd::features {

namespace {

template <class T>
std::span<const std::uint8_t> bytesOf(const std::vector<T>& values) {
    static_assert(std::endian::native == std::endian::little, "the hash is over little-endian doubles");
    return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size() * sizeof(T)};
}

}  // namespace

std::optional<std::size_t> FeatureFrame::featureIndex(std::string_view feature) const noexcept {
    for (std::size_t f = 0; f < view.features.size(); ++f)
        if (view.features[f].name == feature) return f;
    return std::nullopt;
}

std::optional<std::size_t> FeatureFrame::symbolIndex(std::string_view symbol) const noexcept {
    const auto found = std::find(symbols.begin(), symbols.end(), symbol);
    if (found == symbols.end()) return std::nullopt;
    return static_cast<std::size_t>(found - symbols.begin());
}

std::optional<std::size_t> FeatureFrame::rowOf(Date session) const noexcept {
    const auto found = std::lower_bound(dates.begin(), dates.end(), session);
    if (found == dates.end() || *found != session) return std::nullopt;
    return static_cast<std::size_t>(found - dates.begin());
}

std::optional<double> FeatureFrame::at(std::size_t feature, std::size_t row, std::size_t symbol) const {
    QD_REQUIRE(feature < depth() && row < rows() && symbol < width());
    const std::size_t cell = row * width() + symbol;
    if (planes[feature].present[cell] == 0) return std::nullopt;
    return planes[feature].values[cell];
}

std::vector<double> FeatureFrame::sample(std::size_t feature, std::size_t from, std::size_t to) const {
    QD_REQUIRE(feature < depth() && from <= to && to <= rows());
    const Plane& plane = planes[feature];
    std::vector<double> out;
    for (std::size_t cell = from * width(); cell < to * width(); ++cell)
        if (plane.present[cell] != 0) out.push_back(plane.values[cell]);
    return out;
}

std::string FeatureFrame::contentHash() const {
    std::string head = "quarterdeck feature frame 1\n" + viewHash + '\n' + std::to_string(rows()) +
                       " dates, " + std::to_string(width()) + " symbols, " + std::to_string(depth()) +
                       " features\n";
    for (const auto& symbol : symbols)
        head += std::to_string(symbol.size()) + ':' + symbol + '\n';
    for (const Date date : dates)
        head += std::to_string(date.days()) + '\n';
    crypto::Sha256 sha;
    sha.update(head);
    for (const Plane& plane : planes) {
        sha.update(bytesOf(plane.present));
        sha.update(bytesOf(plane.values));
    }
    return crypto::hex(sha.finish());
}

std::size_t FeatureFrame::bytes() const noexcept {
    return depth() * rows() * width() * (sizeof(double) + 1) + inUniverse.size() +
           rows() * (sizeof(crypto::Digest) + 2 * sizeof(Timestamp) + sizeof(Date));
}

}  // namespace qd::features

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/crypto/hash.h"
#include "core/features/view.h"
#include "core/market/price_panel.h"

namespace qd::features {

/// What a number in a frame was made with, besides prices: another version of the code is another number.
inline constexpr int kFeatureCodeVersion = 1;

/// T sessions × N names × F features with two times for every session: the event (its date), and when its
/// row could first be known here. Made by materialise(); immutable, shared by pointer.
struct FeatureFrame {
    /// One feature: T·N values and mask, all names of the first session first; 0 where missing, never NaN.
    struct Plane {
        std::vector<double> values;
        std::vector<std::uint8_t> present;
    };

    FeatureView view;                   ///< what was computed
    std::vector<std::string> unserved;  ///< features of the view asked for that the prices cannot give
    market::PriceField price = market::PriceField::Close;  ///< that returns are made of
    std::vector<Date> dates;                               ///< T, event times
    std::vector<std::string> symbols;                      ///< N
    std::vector<Plane> planes;                             ///< F
    std::vector<std::uint8_t> inUniverse;  ///< T·N: in the market and the ranks of that session
    std::vector<Timestamp> knownAt;        ///< T: published and recorded; not before either
    std::vector<Timestamp> publishedAt;    ///< T: close and delay alone
    /// T: digest of everything that the rows up to this one rest on (prices, universe, definitions, code).
    /// Frames with the same digest at a row have the same bits up to it.
    std::vector<crypto::Digest> chain;
    std::string panelHash;         ///< content hash of the prices
    std::string viewHash;          ///< of `view`
    std::size_t computedFrom = 0;  ///< rows before it were taken from an earlier frame

    [[nodiscard]] std::size_t rows() const noexcept { return dates.size(); }
    [[nodiscard]] std::size_t width() const noexcept { return symbols.size(); }
    [[nodiscard]] std::size_t depth() const noexcept { return planes.size(); }
    [[nodiscard]] std::optional<std::size_t> featureIndex(std::string_view feature) const noexcept;
    [[nodiscard]] std::optional<std::size_t> symbolIndex(std::string_view symbol) const noexcept;
    /// The row of a session, or nothing when it is none.
    [[nodiscard]] std::optional<std::size_t> rowOf(Date session) const noexcept;
    /// The value, or nothing when missing. Precondition: indices in range.
    [[nodiscard]] std::optional<double> at(std::size_t feature, std::size_t row, std::size_t symbol) const;
    /// The present values of a feature in rows [from, to): what drift compares. Precondition: in range.
    [[nodiscard]] std::vector<double> sample(std::size_t feature, std::size_t from, std::size_t to) const;
    /// SHA-256, hex, over view, symbols, dates, masks and values: the same frame gives the same hash, whether
    /// it was made at once or extended. Times of knowing are not in it.
    [[nodiscard]] std::string contentHash() const;
    /// Bytes that it takes in memory.
    [[nodiscard]] std::size_t bytes() const noexcept;
};

using FramePtr = std::shared_ptr<const FeatureFrame>;

}  // namespace qd::features

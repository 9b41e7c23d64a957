// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace qd::market {

enum class PriceField : std::uint8_t { Close, Open, High, Low, Volume, AdjClose };
/// "close", "open", "high", "low", "volume", "adj_close".
[[nodiscard]] std::string_view fieldName(PriceField field) noexcept;
[[nodiscard]] std::optional<PriceField> fieldFromName(std::string_view name) noexcept;

/// One field of a panel: dates × symbols, row-major (all symbols of the first date first).
/// `present` is the explicit missing mask (1 = there, 0 = missing); the value of a missing cell is 0, never
/// NaN.
struct PanelColumn {
    std::vector<double> values;
    std::vector<std::uint8_t> present;
};

/// Prices of N symbols on T dates, immutable, valid by construction: dates strictly ascending, symbols unique
/// and not empty, every present price finite and > 0 (volume >= 0), masks and values of T·N cells, Close
/// always there. Copies share their storage, so a panel is also the snapshot that a job takes.
class PricePanel {
public:
    PricePanel();  ///< no dates, no symbols
    /// Error BadInput naming what breaks the invariants.
    static Result<PricePanel> create(std::vector<Date> dates, std::vector<std::string> symbols,
                                     std::map<PriceField, PanelColumn> columns);

    [[nodiscard]] const std::vector<Date>& dates() const noexcept;
    [[nodiscard]] const std::vector<std::string>& symbols() const noexcept;
    [[nodiscard]] std::size_t rows() const noexcept;   ///< T
    [[nodiscard]] std::size_t width() const noexcept;  ///< N
    [[nodiscard]] bool has(PriceField field) const noexcept;
    /// Values and mask of one date, length N. Precondition: has(field), row < rows().
    [[nodiscard]] std::span<const double> row(PriceField field, std::size_t row) const;
    [[nodiscard]] std::span<const std::uint8_t> presentRow(PriceField field, std::size_t row) const;
    /// The price, or nothing when missing. Precondition: indices in range, has(field).
    [[nodiscard]] std::optional<double> at(PriceField field, std::size_t row, std::size_t symbol) const;
    [[nodiscard]] const PanelColumn& column(PriceField field) const;  ///< precondition: has(field)

    [[nodiscard]] std::optional<std::size_t> symbolIndex(std::string_view symbol) const;
    [[nodiscard]] std::optional<std::size_t> dateIndex(Date date) const;
    /// First row whose date is not before `date`; rows() when there is none.
    [[nodiscard]] std::size_t lowerBound(Date date) const;
    /// Rows [from, to) and the given symbols in the given order. Precondition: in range.
    [[nodiscard]] PricePanel select(std::size_t from, std::size_t to,
                                    std::span<const std::size_t> symbols) const;

    /// SHA-256, hex, over dates, symbols, masks and values in a canonical order: the same prices give the
    /// same hash whatever file or order they came in.
    [[nodiscard]] const std::string& contentHash() const;

private:
    struct Data;
    explicit PricePanel(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> m_data;
};

}  // namespace qd::market

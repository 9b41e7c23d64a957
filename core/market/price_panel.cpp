// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/price_panel.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <mutex>
#include <numeric>
#include <utility>

#include "core/crypto/hash.h"

namespace qd::market {

namespace {

constexpr std::size_t kFields = 6;
constexpr std::array<std::string_view, kFields> kFieldNames = {"close", "open",   "high",
                                                               "low",   "volume", "adj_close"};

constexpr std::size_t slot(PriceField field) noexcept {
    return static_cast<std::size_t>(field);
}

Error broken(Message message) {
    return Error{ErrorCode::BadInput, say("a price panel cannot be made: %1", std::move(message))};
}

std::vector<std::uint32_t> orderByName(const std::vector<std::string>& symbols) {
    std::vector<std::uint32_t> order(symbols.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto byName = [&](std::uint32_t a, std::uint32_t b) { return symbols[a] < symbols[b]; };
    if (!std::is_sorted(order.begin(), order.end(), byName)) std::sort(order.begin(), order.end(), byName);
    return order;
}

Status checkAxes(const std::vector<Date>& dates, const std::vector<std::string>& symbols,
                 const std::vector<std::uint32_t>& order) {
    for (std::size_t t = 1; t < dates.size(); ++t) {
        if (dates[t] <= dates[t - 1])
            return broken(say("date %1 does not follow %2", dates[t], dates[t - 1]));
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::string& name = symbols[order[i]];
        if (name.empty()) return broken(say("a symbol is empty"));
        if (i > 0 && name == symbols[order[i - 1]]) return broken(say("symbol '%1' is there twice", name));
    }
    return Ok{};
}

/// A cell is right when it is present with a finite number > 0 (>= 0 for volume), or missing with value 0.
/// Doubles > 0 sort like their bits, which makes the test one comparison of integers.
bool cellIsRight(double value, std::uint8_t present, bool zeroAllowed) noexcept {
    constexpr std::uint64_t kInfinity = 0x7FF0000000000000ULL;
    const auto bits = std::bit_cast<std::uint64_t>(value);
    if (present == 1) return bits - (zeroAllowed ? 0U : 1U) < kInfinity - (zeroAllowed ? 0U : 1U);
    return present == 0 && bits == 0;
}

std::optional<std::size_t> firstWrongCell(PriceField field, const PanelColumn& column) noexcept {
    const bool zeroAllowed = field == PriceField::Volume;
    const double* values = column.values.data();
    const std::uint8_t* present = column.present.data();
    for (std::size_t i = 0, n = column.values.size(); i < n; ++i) {
        if (!cellIsRight(values[i], present[i], zeroAllowed)) return i;
    }
    return std::nullopt;
}

}  // namespace

std::string_view fieldName(PriceField field) noexcept {
    return kFieldNames[slot(field)];
}

std::optional<PriceField> fieldFromName(std::string_view name) noexcept {
    for (std::size_t i = 0; i < kFields; ++i) {
        if (kFieldNames[i] == name) return static_cast<PriceField>(i);
    }
    return std::nullopt;
}

struct PricePanel::Data {
    std::vector<Date> dates;
    std::vector<std::string> symbols;
    std::vector<std::uint32_t> order;  ///< indices of `symbols` by name: look-up and canonical hash
    std::array<PanelColumn, kFields> columns;
    std::array<bool, kFields> there{};
    mutable std::once_flag hashed;
    mutable std::string hash;

    [[nodiscard]] std::string makeHash() const;
    void hashColumn(std::size_t field, crypto::Sha256& sha) const;
};

PricePanel::PricePanel() {
    auto data = std::make_shared<Data>();
    data->there[slot(PriceField::Close)] = true;
    m_data = std::move(data);
}

PricePanel::PricePanel(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

Result<PricePanel> PricePanel::create(std::vector<Date> dates, std::vector<std::string> symbols,
                                      std::map<PriceField, PanelColumn> columns) {
    auto data = std::make_shared<Data>();
    data->order = orderByName(symbols);
    QD_CHECK(checkAxes(dates, symbols, data->order));
    if (!columns.contains(PriceField::Close)) return broken(say("the field close is not there"));
    const std::size_t width = symbols.size();
    for (auto& [field, column] : columns) {
        const std::string name(fieldName(field));
        const std::size_t cells = dates.size() * width;
        if (column.values.size() != cells || column.present.size() != cells)
            return broken(say("%1 has %2 values and %3 mask cells, expected %4", name, column.values.size(),
                              column.present.size(), cells));
        if (const auto wrong = firstWrongCell(field, column)) {
            return broken(say("%1 of %2 on %3 is neither a finite number %4 nor missing with the value 0",
                              name, symbols[*wrong % width], dates[*wrong / width],
                              (field == PriceField::Volume ? ">= 0" : "> 0")));
        }
        data->columns[slot(field)] = std::move(column);
        data->there[slot(field)] = true;
    }
    data->dates = std::move(dates);
    data->symbols = std::move(symbols);
    return PricePanel(std::move(data));
}

const std::vector<Date>& PricePanel::dates() const noexcept {
    return m_data->dates;
}
const std::vector<std::string>& PricePanel::symbols() const noexcept {
    return m_data->symbols;
}
std::size_t PricePanel::rows() const noexcept {
    return m_data->dates.size();
}
std::size_t PricePanel::width() const noexcept {
    return m_data->symbols.size();
}
bool PricePanel::has(PriceField field) const noexcept {
    return m_data->there[slot(field)];
}

const PanelColumn& PricePanel::column(PriceField field) const {
    QD_REQUIRE(has(field));
    return m_data->columns[slot(field)];
}

std::span<const double> PricePanel::row(PriceField field, std::size_t row) const {
    QD_REQUIRE(has(field) && row < rows());
    return {m_data->columns[slot(field)].values.data() + row * width(), width()};
}

std::span<const std::uint8_t> PricePanel::presentRow(PriceField field, std::size_t row) const {
    QD_REQUIRE(has(field) && row < rows());
    return {m_data->columns[slot(field)].present.data() + row * width(), width()};
}

std::optional<double> PricePanel::at(PriceField field, std::size_t row, std::size_t symbol) const {
    QD_REQUIRE(has(field) && row < rows() && symbol < width());
    const PanelColumn& cells = m_data->columns[slot(field)];
    const std::size_t i = row * width() + symbol;
    if (cells.present[i] == 0) return std::nullopt;
    return cells.values[i];
}

std::optional<std::size_t> PricePanel::symbolIndex(std::string_view symbol) const {
    const auto& symbols = m_data->symbols;
    const auto& order = m_data->order;
    const auto it = std::lower_bound(order.begin(), order.end(), symbol,
                                     [&](std::uint32_t i, std::string_view s) { return symbols[i] < s; });
    if (it == order.end() || symbols[*it] != symbol) return std::nullopt;
    return *it;
}

std::size_t PricePanel::lowerBound(Date date) const {
    const auto& dates = m_data->dates;
    return static_cast<std::size_t>(std::lower_bound(dates.begin(), dates.end(), date) - dates.begin());
}

std::optional<std::size_t> PricePanel::dateIndex(Date date) const {
    const std::size_t i = lowerBound(date);
    if (i == rows() || m_data->dates[i] != date) return std::nullopt;
    return i;
}

PricePanel PricePanel::select(std::size_t from, std::size_t to, std::span<const std::size_t> symbols) const {
    QD_REQUIRE(from <= to && to <= rows());
    auto data = std::make_shared<Data>();
    data->dates.assign(m_data->dates.begin() + static_cast<std::ptrdiff_t>(from),
                       m_data->dates.begin() + static_cast<std::ptrdiff_t>(to));
    for (const std::size_t s : symbols) {
        QD_REQUIRE(s < width());
        data->symbols.push_back(m_data->symbols[s]);
    }
    data->order = orderByName(data->symbols);
    QD_REQUIRE(checkAxes(data->dates, data->symbols, data->order).ok());
    data->there = m_data->there;
    for (std::size_t f = 0; f < kFields; ++f) {
        if (!data->there[f]) continue;
        const PanelColumn& source = m_data->columns[f];
        PanelColumn& target = data->columns[f];
        target.values.reserve((to - from) * symbols.size());
        target.present.reserve((to - from) * symbols.size());
        for (std::size_t t = from; t < to; ++t) {
            const double* values = source.values.data() + t * width();
            const std::uint8_t* present = source.present.data() + t * width();
            for (const std::size_t s : symbols) {
                target.values.push_back(values[s]);
                target.present.push_back(present[s]);
            }
        }
    }
    return PricePanel(std::move(data));
}

void PricePanel::Data::hashColumn(std::size_t field, crypto::Sha256& sha) const {
    static_assert(std::endian::native == std::endian::little, "the hash is over little-endian doubles");
    constexpr std::size_t kCellBytes = 9;
    std::vector<std::uint8_t> bytes(symbols.size() * kCellBytes);
    for (std::size_t t = 0; t < dates.size(); ++t) {
        std::uint8_t* out = bytes.data();
        for (const std::uint32_t s : order) {
            const std::size_t i = t * symbols.size() + s;
            *out = columns[field].present[i];
            std::memcpy(out + 1, &columns[field].values[i], sizeof(double));
            out += kCellBytes;
        }
        sha.update(std::span<const std::uint8_t>(bytes));
    }
}

/// Symbols by name, dates, then each field that has a present cell; sizes first, so that no two panels give
/// the same bytes.
std::string PricePanel::Data::makeHash() const {
    crypto::Sha256 sha;
    std::string head = "quarterdeck price panel 1\n" + std::to_string(dates.size()) + " dates, " +
                       std::to_string(symbols.size()) + " symbols\n";
    for (const std::uint32_t s : order)
        head += std::to_string(symbols[s].size()) + ':' + symbols[s] + '\n';
    for (const Date date : dates)
        head += std::to_string(date.days()) + '\n';
    sha.update(head);
    for (std::size_t f = 0; f < kFields; ++f) {
        const auto& present = columns[f].present;
        if (!there[f] || std::find(present.begin(), present.end(), 1) == present.end()) continue;
        sha.update(kFieldNames[f]);
        hashColumn(f, sha);
    }
    return crypto::hex(sha.finish());
}

const std::string& PricePanel::contentHash() const {
    std::call_once(m_data->hashed, [this] { m_data->hash = m_data->makeHash(); });
    return m_data->hash;
}

}  // namespace qd::market

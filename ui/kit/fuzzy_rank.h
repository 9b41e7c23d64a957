// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <cstdint>
#include <string>
#include <vector>

namespace qd::ui {

/// One thing that can be found by a few letters of its title, or by words of its detail.
struct Findable {
    QString title;
    QString detail = {};
    std::uint32_t kind = 1;  ///< one bit: rank() looks only at the kinds that it is asked for
};

/// Where the letters of a query stand, as indices into title and detail; ascending.
struct FuzzyPositions {
    QList<int> title;
    QList<int> detail;
};
[[nodiscard]] FuzzyPositions fuzzyPositions(const QString& query, const QString& title,
                                            const QString& detail);

/// Case and diacritics folded, compatibility forms decomposed: "Ärger" → "arger", "ﬁ" → "fi", "ß" → "ss".
[[nodiscard]] QString foldedForSearch(const QString& text);

/// Ranks many texts by a query, at each keystroke. The words of the query all have to be found, each in the
/// title or, failing that, in the detail. In a title the letters of a word stand in order with gaps; in a
/// detail each one follows the letter before or begins a word. Letters count more at the beginning of the
/// text, of a word or of a capital ("BacktestRun"), and one after the other; gaps cost. Ties go to the
/// shorter title, then to the earlier item, so the order is the same each time.
///
/// Longer queries look only at what the shorter ones found; those are kept, so that deleting letters is as
/// quick. Only the first kMaxLength letters of a field are looked at. Not safe to share between threads.
class FuzzyIndex {
public:
    static constexpr int kMaxLength = 256;

    struct Hit {
        std::uint32_t item = 0;
        std::int32_t score = 0;
        bool operator==(const Hit&) const = default;
    };

    FuzzyIndex() = default;
    explicit FuzzyIndex(const std::vector<Findable>& items);

    [[nodiscard]] std::size_t size() const { return m_items.size(); }
    /// Best first, at most `limit`; everything in its order for an empty query.
    [[nodiscard]] std::vector<Hit> rank(const QString& query, std::size_t limit,
                                        std::uint32_t kinds = ~std::uint32_t{0});
    /// Added to the score of the item where it is found: recent use. Precondition: item < size().
    void setBoost(std::size_t item, int boost);

private:
    struct Field {
        std::uint32_t offset = 0;
        std::uint32_t length = 0;
        std::uint64_t letters = 0;
    };
    struct Item {
        Field title;
        Field detail;
        std::uint32_t kind = 1;
        std::int32_t boost = 0;
    };
    struct Step {
        QString query;
        std::uint32_t kinds = 0;
        std::vector<Hit> found;  ///< in the order of the items
    };

    Field append(const QString& text);
    void narrow(const QString& folded, std::uint32_t kinds);
    [[nodiscard]] int score(const Item& item, const std::vector<std::u16string>& words,
                            const std::vector<std::uint64_t>& letters) const;

    std::vector<Item> m_items;
    std::u16string m_text;                ///< of all fields, folded
    std::vector<std::uint8_t> m_bonus;    ///< of each letter of m_text
    std::vector<Step> m_steps;            ///< each query begins with the one before
    mutable std::vector<int> m_previous;  ///< rows of the match that is being worked out
    mutable std::vector<int> m_current;
};

}  // namespace qd::ui

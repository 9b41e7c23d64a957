// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/fuzzy_rank.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/contracts.h"

namespace qd::ui {

namespace {

constexpr int kNone = -1'000'000;
constexpr int kLetter = 16;
constexpr int kConsecutive = 14;
constexpr int kGapStart = 8;
constexpr int kGapStep = 1;
constexpr int kBegin = 10;      ///< the first letter of the text, beyond that of a word
constexpr int kWhole = 24;      ///< nothing of the text is left over
constexpr int kLeadMost = 4;    ///< what letters before the first match cost at most
constexpr int kInTitle = 24;    ///< a word of the title before one of the detail
constexpr int kLengthStep = 6;  ///< letters of a title that cost a point
constexpr std::size_t kStepsMost = 64;

constexpr std::uint8_t kWordBonus = 10;
constexpr std::uint8_t kCapitalBonus = 8;

/// Letters that no decomposition takes apart.
const char16_t* special(char32_t letter) {
    struct Pair {
        char32_t from;
        const char16_t* to;
    };
    static constexpr std::array<Pair, 13> kPairs{{{U'ß', u"ss"},
                                                  {U'ẞ', u"ss"},
                                                  {U'æ', u"ae"},
                                                  {U'Æ', u"ae"},
                                                  {U'œ', u"oe"},
                                                  {U'Œ', u"oe"},
                                                  {U'ø', u"o"},
                                                  {U'Ø', u"o"},
                                                  {U'ł', u"l"},
                                                  {U'Ł', u"l"},
                                                  {U'đ', u"d"},
                                                  {U'Đ', u"d"},
                                                  {U'ı', u"i"}}};
    for (const Pair& pair : kPairs)
        if (pair.from == letter) return pair.to;
    return nullptr;
}

/// One character of the text, folded, behind `out`.
void foldInto(char32_t letter, std::u16string& out) {
    if (letter < 0x80U) {
        out.push_back(static_cast<char16_t>(letter >= U'A' && letter <= U'Z' ? letter + 32U : letter));
        return;
    }
    if (const char16_t* known = special(letter)) {
        out += known;
        return;
    }
    const QString apart = QString::fromUcs4(&letter, 1).normalized(QString::NormalizationForm_KD);
    for (const QChar part : apart.toCaseFolded()) {
        if (part.category() != QChar::Mark_NonSpacing) out.push_back(part.unicode());
    }
}

/// A text made ready for matching; `source` holds, for each letter, where it stood.
struct Folded {
    std::u16string text;
    std::vector<std::uint8_t> bonus;
    std::vector<int> source;
};

/// The character that begins at `at`; moves `at` to its last unit.
char32_t characterAt(const QString& text, qsizetype& at) {
    const QChar unit = text.at(at);
    if (!unit.isHighSurrogate() || at + 1 >= text.size() || !text.at(at + 1).isLowSurrogate())
        return unit.unicode();
    ++at;
    return QChar::surrogateToUcs4(unit, text.at(at));
}

bool isWord(char32_t letter) {
    return QChar::isLetterOrNumber(letter);
}

std::uint8_t bonusAt(char32_t before, char32_t letter) {
    if (!isWord(letter)) return 0;
    if (!isWord(before)) return kWordBonus;
    if (QChar::isLower(before) && QChar::isUpper(letter)) return kCapitalBonus;
    if (QChar::isDigit(letter) != QChar::isDigit(before)) return kCapitalBonus;
    return 0;
}

Folded fold(const QString& text) {
    Folded folded;
    char32_t before = U' ';
    const qsizetype length = text.size();
    for (qsizetype i = 0; i < length && folded.text.size() < FuzzyIndex::kMaxLength; ++i) {
        const qsizetype at = i;
        const char32_t letter = characterAt(text, i);
        const std::size_t from = folded.text.size();
        foldInto(letter, folded.text);
        const std::size_t added = folded.text.size() - from;
        if (added == 0) continue;  // a mark: the letter before goes on
        folded.bonus.insert(folded.bonus.end(), added, 0);
        folded.bonus[from] = bonusAt(before, letter);
        folded.source.insert(folded.source.end(), added, static_cast<int>(at));
        before = letter;
    }
    return folded;
}

std::uint64_t letterBit(char16_t letter) {
    if (letter >= u'a' && letter <= u'z') return std::uint64_t{1} << (letter - u'a');
    if (letter >= u'0' && letter <= u'9') return std::uint64_t{1} << (26 + (letter - u'0'));
    return std::uint64_t{1} << (36 + letter % 28);
}

std::uint64_t lettersOf(std::u16string_view text) {
    std::uint64_t letters = 0;
    for (const char16_t letter : text)
        letters |= letterBit(letter);
    return letters;
}

std::vector<std::u16string> wordsOf(const QString& folded) {
    std::vector<std::u16string> words;
    for (const QString& word : folded.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        words.push_back(word.toStdU16String());
    return words;
}

/// A field as the match sees it. `strict`: no gap but to the beginning of a word.
struct Target {
    std::u16string_view text;
    const std::uint8_t* bonus;
    bool strict;
};

bool inOrder(std::u16string_view word, std::u16string_view text) {
    std::size_t found = 0;
    for (const char16_t letter : text) {
        if (letter == word[found] && ++found == word.size()) return true;
    }
    return false;
}

int firstLetter(const Target& target, std::size_t at) {
    const int bonus = target.bonus[at];
    if (target.strict && bonus == 0) return kNone;
    return kLetter + 2 * bonus + (at == 0 ? kBegin : 0) - std::min(static_cast<int>(at), kLeadMost);
}

/// Best scores of the word's first letters with the last of them at each place: a row of the table follows
/// from the row before. `from` (where asked for) tells at which place the letter before stands.
void nextRow(const Target& target, char16_t letter, const std::vector<int>& before, std::vector<int>& row,
             std::vector<int>* from) {
    int gap = kNone;
    int gapFrom = -1;
    row[0] = kNone;
    for (std::size_t at = 1; at < target.text.size(); ++at) {
        if (at >= 2) {
            gap -= kGapStep;
            if (const int fresh = before[at - 2] - kGapStart; fresh > gap) {
                gap = fresh;
                gapFrom = static_cast<int>(at) - 2;
            }
        }
        row[at] = kNone;
        if (target.text[at] != letter) continue;
        const int bonus = target.bonus[at];
        int best = before[at - 1] + std::max(bonus, kConsecutive);
        int bestFrom = static_cast<int>(at) - 1;
        if ((!target.strict || bonus > 0) && gap + bonus > best) {
            best = gap + bonus;
            bestFrom = gapFrom;
        }
        if (best <= kNone / 2) continue;
        row[at] = best + kLetter;
        if (from != nullptr) (*from)[at] = bestFrom;
    }
}

int bestOf(const std::vector<int>& row, std::size_t length, std::size_t word) {
    const auto best = *std::max_element(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(length));
    return best <= kNone / 2 ? kNone : best + (word == length ? kWhole : 0);
}

int match(const Target& target, std::u16string_view word, std::vector<int>& previous,
          std::vector<int>& current) {
    const std::size_t length = target.text.size();
    if (word.size() > length || !inOrder(word, target.text)) return kNone;
    if (previous.size() < length) {
        previous.resize(length);
        current.resize(length);
    }
    for (std::size_t at = 0; at < length; ++at)
        previous[at] = target.text[at] == word[0] ? firstLetter(target, at) : kNone;
    for (std::size_t i = 1; i < word.size(); ++i) {
        nextRow(target, word[i], previous, current, nullptr);
        previous.swap(current);
    }
    return bestOf(previous, length, word.size());
}

/// The places of the best match, appended to `places`; false: the word is not there.
bool trace(const Target& target, std::u16string_view word, std::vector<int>& places) {
    const std::size_t length = target.text.size();
    if (word.size() > length || !inOrder(word, target.text)) return false;
    std::vector<int> row(length);
    std::vector<int> next(length);
    std::vector<std::vector<int>> from(word.size(), std::vector<int>(length, -1));
    for (std::size_t at = 0; at < length; ++at)
        row[at] = target.text[at] == word[0] ? firstLetter(target, at) : kNone;
    for (std::size_t i = 1; i < word.size(); ++i) {
        nextRow(target, word[i], row, next, &from[i]);
        row.swap(next);
    }
    const auto best = std::max_element(row.begin(), row.end());
    if (*best <= kNone / 2) return false;
    auto at = static_cast<int>(best - row.begin());
    for (std::size_t i = word.size(); i-- > 0;) {
        places.push_back(at);
        at = from[i][static_cast<std::size_t>(at)];
    }
    return true;
}

QList<int> inSource(std::vector<int> places, const Folded& folded) {
    std::sort(places.begin(), places.end());
    QList<int> out;
    for (const int place : places) {
        const int at = folded.source[static_cast<std::size_t>(place)];
        if (out.isEmpty() || out.back() != at) out.append(at);
    }
    return out;
}

}  // namespace

QString foldedForSearch(const QString& text) {
    std::u16string out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        foldInto(characterAt(text, i), out);
    }
    return QString::fromStdU16String(out);
}

FuzzyPositions fuzzyPositions(const QString& query, const QString& title, const QString& detail) {
    const Folded inTitle = fold(title);
    const Folded inDetail = fold(detail);
    std::vector<int> titlePlaces;
    std::vector<int> detailPlaces;
    for (const std::u16string& word : wordsOf(foldedForSearch(query))) {
        if (!trace({inTitle.text, inTitle.bonus.data(), false}, word, titlePlaces))
            trace({inDetail.text, inDetail.bonus.data(), true}, word, detailPlaces);
    }
    return {inSource(std::move(titlePlaces), inTitle), inSource(std::move(detailPlaces), inDetail)};
}

FuzzyIndex::FuzzyIndex(const std::vector<Findable>& items) {
    m_items.reserve(items.size());
    for (const Findable& item : items) {
        const Field title = append(item.title);
        m_items.push_back({title, append(item.detail), item.kind, 0});
    }
}

FuzzyIndex::Field FuzzyIndex::append(const QString& text) {
    const Folded folded = fold(text);
    const Field field{static_cast<std::uint32_t>(m_text.size()),
                      static_cast<std::uint32_t>(folded.text.size()), lettersOf(folded.text)};
    m_text += folded.text;
    m_bonus.insert(m_bonus.end(), folded.bonus.begin(), folded.bonus.end());
    return field;
}

void FuzzyIndex::setBoost(std::size_t item, int boost) {
    QD_REQUIRE(item < m_items.size());
    if (m_items[item].boost == boost) return;
    m_items[item].boost = boost;
    m_steps.clear();
}

int FuzzyIndex::score(const Item& item, const std::vector<std::u16string>& words,
                      const std::vector<std::uint64_t>& letters) const {
    int total = item.boost - static_cast<int>(item.title.length) / kLengthStep;
    const std::u16string_view all(m_text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        int best = kNone;
        if ((letters[i] & ~item.title.letters) == 0) {
            const Target target{all.substr(item.title.offset, item.title.length),
                                m_bonus.data() + item.title.offset, false};
            best = match(target, words[i], m_previous, m_current);
            if (best != kNone) best += kInTitle;
        }
        if (best == kNone && (letters[i] & ~item.detail.letters) == 0) {
            const Target target{all.substr(item.detail.offset, item.detail.length),
                                m_bonus.data() + item.detail.offset, true};
            best = match(target, words[i], m_previous, m_current);
        }
        if (best == kNone) return kNone;
        total += best;
    }
    return total;
}

/// Puts what `folded` finds on top of m_steps.
void FuzzyIndex::narrow(const QString& folded, std::uint32_t kinds) {
    while (!m_steps.empty() && (m_steps.back().kinds != kinds || !folded.startsWith(m_steps.back().query)))
        m_steps.pop_back();
    if (!m_steps.empty() && m_steps.back().query == folded) return;
    const std::vector<std::u16string> words = wordsOf(folded);
    std::vector<std::uint64_t> letters;
    for (const std::u16string& word : words)
        letters.push_back(lettersOf(word));
    Step step{folded, kinds, {}};
    const auto consider = [&](std::uint32_t index) {
        const Item& item = m_items[index];
        const int total = score(item, words, letters);
        if (total != kNone) step.found.push_back({index, total});
    };
    if (m_steps.empty()) {
        for (std::uint32_t index = 0; index < m_items.size(); ++index)
            if ((m_items[index].kind & kinds) != 0) consider(index);
    } else {
        for (const Hit& hit : m_steps.back().found)
            consider(hit.item);
    }
    if (m_steps.size() == kStepsMost) m_steps.erase(m_steps.begin());
    m_steps.push_back(std::move(step));
}

std::vector<FuzzyIndex::Hit> FuzzyIndex::rank(const QString& query, std::size_t limit, std::uint32_t kinds) {
    const QString folded = foldedForSearch(query);
    if (wordsOf(folded).empty()) {
        std::vector<Hit> all;
        for (std::uint32_t index = 0; index < m_items.size() && all.size() < limit; ++index)
            if ((m_items[index].kind & kinds) != 0) all.push_back({index, m_items[index].boost});
        return all;
    }
    narrow(folded, kinds);
    std::vector<Hit> hits = m_steps.back().found;
    const auto better = [this](const Hit& a, const Hit& b) {
        if (a.score != b.score) return a.score > b.score;
        const auto lengthA = m_items[a.item].title.length;
        const auto lengthB = m_items[b.item].title.length;
        return lengthA != lengthB ? lengthA < lengthB : a.item < b.item;
    };
    if (hits.size() > limit) {
        std::nth_element(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(limit), hits.end(), better);
        hits.resize(limit);
    }
    std::sort(hits.begin(), hits.end(), better);
    return hits;
}

}  // namespace qd::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_index.h"

#include <QCoreApplication>
#include <algorithm>

namespace qd::ui::shell {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(qd::ui::shell::PaletteIndex)
};

constexpr qsizetype kRecentMost = 30;
constexpr int kRecentBoost = 24;  ///< of the entry that was used last; each earlier one gets 2 less

constexpr std::uint32_t bit(PaletteKind kind) {
    return static_cast<std::uint32_t>(kind);
}

}  // namespace

QString paletteGroup(PaletteKind kind) {
    switch (kind) {
        case PaletteKind::Action:
            return Words::tr("Action");
        case PaletteKind::Page:
            return Words::tr("Page");
        case PaletteKind::Symbol:
            return Words::tr("Symbol");
        case PaletteKind::Run:
            return Words::tr("Run");
        case PaletteKind::Search:
            return Words::tr("Search");
        case PaletteKind::Report:
            return Words::tr("Report");
        case PaletteKind::Dataset:
            return Words::tr("Data set");
        case PaletteKind::Setting:
            return Words::tr("Setting");
        case PaletteKind::Guide:
            return Words::tr("Guide");
    }
    return {};
}

QString PaletteEntry::key() const {
    return QString::number(bit(kind)) + QLatin1Char(':') + id;
}

std::shared_ptr<PaletteContent> makeContent(std::vector<PaletteEntry> entries) {
    std::vector<Findable> findable;
    findable.reserve(entries.size());
    auto content = std::make_shared<PaletteContent>();
    content->byKey.reserve(static_cast<qsizetype>(entries.size()));
    for (const PaletteEntry& entry : entries) {
        content->byKey.insert(entry.key(), static_cast<std::uint32_t>(findable.size()));
        findable.push_back({entry.title, entry.detail, bit(entry.kind)});
    }
    content->index = FuzzyIndex(findable);
    content->entries = std::move(entries);
    return content;
}

PaletteQuery parsePaletteText(const QString& typed) {
    const QString text = typed.trimmed();
    if (text.isEmpty()) return {};
    switch (text.front().unicode()) {
        case u'>':
            return {bit(PaletteKind::Action) | bit(PaletteKind::Setting), text.mid(1).trimmed()};
        case u'@':
            return {bit(PaletteKind::Symbol), text.mid(1).trimmed()};
        case u'#':
            return {bit(PaletteKind::Run) | bit(PaletteKind::Search), text.mid(1).trimmed()};
        case u'?':
            return {bit(PaletteKind::Guide), text.mid(1).trimmed()};
        default:
            return {~std::uint32_t{0}, text};
    }
}

PaletteIndex::PaletteIndex() : m_fixed(makeContent({})), m_workspace(makeContent({})) {}

void PaletteIndex::setFixed(std::vector<PaletteEntry> entries) {
    m_fixed = makeContent(std::move(entries));
    boost(*m_fixed, true);
}

void PaletteIndex::setWorkspace(std::shared_ptr<PaletteContent> content) {
    m_workspace = content == nullptr ? makeContent({}) : std::move(content);
    boost(*m_workspace, true);
}

std::vector<const PaletteEntry*> PaletteIndex::find(const QString& typed) {
    const PaletteQuery query = parsePaletteText(typed);
    if (query.words.isEmpty()) return recentFirst(query.kinds);
    const auto fixed = m_fixed->index.rank(query.words, kShown, query.kinds);
    const auto workspace = m_workspace->index.rank(query.words, kShown, query.kinds);
    std::vector<const PaletteEntry*> rows;
    auto a = fixed.begin();
    auto b = workspace.begin();
    while (rows.size() < kShown && (a != fixed.end() || b != workspace.end())) {
        const bool first = b == workspace.end() || (a != fixed.end() && a->score >= b->score);
        rows.push_back(first ? &m_fixed->entries[(a++)->item] : &m_workspace->entries[(b++)->item]);
    }
    return rows;
}

std::vector<const PaletteEntry*> PaletteIndex::recentFirst(std::uint32_t kinds) const {
    std::vector<const PaletteEntry*> rows;
    for (const QString& key : m_recent) {
        for (const PaletteContent* content : {m_fixed.get(), m_workspace.get()}) {
            const auto at = content->byKey.constFind(key);
            if (at == content->byKey.cend()) continue;
            const PaletteEntry& entry = content->entries[*at];
            if ((bit(entry.kind) & kinds) != 0) rows.push_back(&entry);
            break;
        }
    }
    const std::size_t recent = rows.size();
    for (const PaletteContent* content : {m_fixed.get(), m_workspace.get()}) {
        for (const PaletteEntry& entry : content->entries) {
            if (rows.size() >= kShown) return rows;
            if ((bit(entry.kind) & kinds) == 0) continue;
            const auto end = rows.begin() + static_cast<std::ptrdiff_t>(recent);
            if (std::find(rows.begin(), end, &entry) == end) rows.push_back(&entry);
        }
    }
    return rows;
}

void PaletteIndex::boost(PaletteContent& content, bool boosted) const {
    for (qsizetype i = 0; i < m_recent.size(); ++i) {
        const auto at = content.byKey.constFind(m_recent.at(i));
        const int points = boosted ? std::max(0, kRecentBoost - 2 * static_cast<int>(i)) : 0;
        if (at != content.byKey.cend()) content.index.setBoost(*at, points);
    }
}

void PaletteIndex::noteUse(const PaletteEntry& entry) {
    QStringList keys = m_recent;
    keys.removeAll(entry.key());
    keys.prepend(entry.key());
    setRecent(keys);
}

void PaletteIndex::setRecent(const QStringList& keys) {
    boost(*m_fixed, false);
    boost(*m_workspace, false);
    m_recent = keys.mid(0, kRecentMost);
    boost(*m_fixed, true);
    boost(*m_workspace, true);
}

}  // namespace qd::ui::shell

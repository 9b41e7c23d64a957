// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/clock.h"
#include "ui/kit/fuzzy_rank.h"

namespace qd::ui::shell {

/// What the palette finds, as bits for FuzzyIndex.
enum class PaletteKind : std::uint32_t {
    Action = 1,
    Page = 2,
    Symbol = 4,
    Run = 8,
    Report = 16,
    Dataset = 32,
    Setting = 64,
    Guide = 128,
    Search = 256
};
/// The group that a row of the palette names: "Action", "Symbol" …
[[nodiscard]] QString paletteGroup(PaletteKind kind);

/// One thing that the palette can open or run.
struct PaletteEntry {
    PaletteKind kind = PaletteKind::Action;
    QString id;              ///< command, page, ticker, number, "look.theme=light", anchor
    QString title;           ///< translated, or a name of the workspace
    QString detail = {};     ///< "Energy", "Run 12 · 14 Jul 2026"
    QKeySequence keys = {};  ///< the first of its command; empty: none
    bool enabled = true;
    bool decides = false;  ///< asks before it is run

    /// Stable name for what was used lately: "4:AAA".
    [[nodiscard]] QString key() const;
};

/// Entries with their index. Making one of many entries takes a while: do it in a job.
struct PaletteContent {
    std::vector<PaletteEntry> entries;
    FuzzyIndex index;
    QHash<QString, std::uint32_t> byKey;  ///< PaletteEntry::key() → place in entries
};
[[nodiscard]] std::shared_ptr<PaletteContent> makeContent(std::vector<PaletteEntry> entries);

/// What a person typed: which kinds to look at, and the words. A first letter chooses: > actions and
/// settings,
/// @ symbols, # runs, ? the guide.
struct PaletteQuery {
    std::uint32_t kinds = ~std::uint32_t{0};
    QString words;
};
[[nodiscard]] PaletteQuery parsePaletteText(const QString& typed);

/// Finds entries as a person types. What is there at once (actions, pages, settings, guide) and what a job
/// has read from the workspace are two contents; a find looks at both.
class PaletteIndex {
public:
    static constexpr std::size_t kShown = 100;

    PaletteIndex();

    void setFixed(std::vector<PaletteEntry> entries);
    void setWorkspace(std::shared_ptr<PaletteContent> content);
    /// Best first, at most kShown. For an empty text what was used lately, then the rest in its order. The
    /// pointers hold until a setFixed() or setWorkspace().
    [[nodiscard]] std::vector<const PaletteEntry*> find(const QString& typed);

    /// Puts the entry first among those that were used lately.
    void noteUse(const PaletteEntry& entry);
    [[nodiscard]] const QStringList& recent() const { return m_recent; }
    void setRecent(const QStringList& keys);

private:
    [[nodiscard]] std::vector<const PaletteEntry*> recentFirst(std::uint32_t kinds) const;
    void boost(PaletteContent& content, bool boosted) const;

    std::shared_ptr<PaletteContent> m_fixed;
    std::shared_ptr<PaletteContent> m_workspace;
    QStringList m_recent;
};

/// How long a keystroke takes until its rows are known, over `items` entries of a made-up workspace while a
/// person types, corrects and deletes.
struct PaletteTiming {
    double medianMs = 0.0;
    double p99Ms = 0.0;
    double maxMs = 0.0;
    int keystrokes = 0;
    int items = 0;
};
[[nodiscard]] PaletteTiming measurePalette(const Clock& clock, int items = 50'000);

}  // namespace qd::ui::shell

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/desk/search_index.h"
#include "ui/kit/preferences.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/palette_index.h"

/// Where the palette's entries come from.
namespace qd::ui::shell {

/// Actions and pages with their keys of now, settings by value, sections of the user guide. `machine` may be
/// null: no settings.
[[nodiscard]] std::vector<PaletteEntry> fixedEntries(const CommandRegistry& commands,
                                                     const PageRegistry& registry, Preferences* machine);
/// Symbols, runs, reports and data sets, as far as a page shows their kind. For a job.
[[nodiscard]] std::vector<PaletteEntry> workspaceEntries(const desk::SearchIndex& index,
                                                         const QStringList& kinds);
/// The kinds that some page shows: "symbol", "run" …
[[nodiscard]] QStringList openableKinds(const PageRegistry& registry);
/// The name of a kind in Selection and PageEntry::opens; empty for entries that no page shows.
[[nodiscard]] QString selectionKind(PaletteKind kind);

}  // namespace qd::ui::shell

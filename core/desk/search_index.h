// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/desk/session.h"

namespace qd::desk {

/// Something in a workspace that can be searched for by its name.
struct SearchEntry {
    enum class Kind { Symbol, Run, Search, Report, Dataset };
    Kind kind = Kind::Symbol;
    std::string id;     ///< the ticker, or the number of the run, search, report or data set
    std::string title;  ///< the ticker, or the name that was given
    std::string name;   ///< of a symbol: that of the security, may be empty; of a report: its file format
    std::string group;  ///< of a symbol: the sector, may be empty; of a run or search: who made it
    Timestamp at = {};  ///< when it was made; unset for symbols
    bool synthetic = false;
};

struct SearchIndex {
    std::vector<SearchEntry>
        entries;  ///< symbols as in the data set, then runs, searches, reports, data sets; newest first
    std::string symbolsOf;       ///< content hash of the data set whose symbols come first; empty: none
    std::size_t fromPrices = 0;  ///< how many entries from the first are symbols of that data set
};

/// What can be found in the workspace: the symbols of the newest data set with the names and sectors that are
/// known, holdings that are not in it, runs, searches, reports and data sets. `before` spares reading the
/// prices again while the newest data set is the same; null reads everything.
Result<std::shared_ptr<const SearchIndex>> loadSearchIndex(Session& session,
                                                           const SearchIndex* before = nullptr);

}  // namespace qd::desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/desk/session.h"

namespace qd::desk {

inline constexpr std::size_t kMostTags = 12;    ///< on one run
inline constexpr std::size_t kLongestTag = 32;  ///< characters
using RunTags = std::map<RunId, std::vector<std::string>>;

/// Tags as they are kept: without spaces at their ends and with single ones inside, each once whatever its
/// case (the first spelling stays), in the order given; empty ones are left out. Error BadInput for more than
/// kMostTags, one longer than kLongestTag, a comma, or bytes that are not printable UTF-8.
Result<std::vector<std::string>> checkedTags(const std::vector<std::string>& tags);

/// Gives a run these tags and no others, with an audit entry "run.tags"; tags that the run has already change
/// nothing and leave no entry. Returns the tags as they are kept. Error BadInput as checkedTags(), and when
/// there is no such run.
Result<std::vector<std::string>> setRunTags(Session& session, RunId run,
                                            const std::vector<std::string>& tags);

/// The tags of a run, none where it has none. Error Integrity when what the workspace holds is damaged.
Result<std::vector<std::string>> loadRunTags(Session& session, RunId run);
/// The tags of these runs; runs without are left out. What is damaged counts as none: a list of runs is worth
/// showing without them.
Result<RunTags> loadRunTags(Session& session, const std::vector<vault::RunRecord>& runs);

/// The setting that holds the tags of a run: whoever removes the run empties it (forgottenTags()).
[[nodiscard]] std::string runTagsKey(RunId run);
[[nodiscard]] std::string forgottenTags();

}  // namespace qd::desk

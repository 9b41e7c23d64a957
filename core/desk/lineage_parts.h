// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/desk/lineage.h"

namespace qd::desk::lineage {

using Kind = LineageNode::Kind;

/// Equal within what rounding in another order of sums can do.
[[nodiscard]] bool same(double a, double b);
[[nodiscard]] LineageNode figureNode(Kind kind, Message label, double value, FigureUnit unit);
[[nodiscard]] LineageNode wordsNode(Kind kind, Message label, Message text);
[[nodiscard]] LineageNode codeNode(Kind kind, Message label, std::string code);
/// "AAA to BBB" of two days.
[[nodiscard]] Message spanOf(Date from, Date to);

/// A run: name, who and when, seed, versions, hashes. A hash of the prices that the files and the record do
/// not agree on is a Doubt.
[[nodiscard]] LineageNode runNode(const vault::RunRecord& record, const vault::RunFiles& files);
/// The keys of the run's configuration as they were recorded: "strategy.method" → "hrp".
[[nodiscard]] LineageNode parametersNode(const vault::RunRecord& record);
/// A data set: file, hash, sessions, who and when; a Doubt when it has another hash than `expectedHash`
/// (empty: none expected).
[[nodiscard]] LineageNode datasetNode(const vault::DatasetRecord& record, const std::string& expectedHash);
/// The newest entry of the audit chain with this action and subject (empty: any); nothing when there is none.
Result<std::optional<vault::AuditEntry>> auditOf(vault::Vault& vault, std::string_view action,
                                                 std::string_view subject);
[[nodiscard]] LineageNode auditNode(const vault::AuditEntry& entry);

}  // namespace qd::desk::lineage

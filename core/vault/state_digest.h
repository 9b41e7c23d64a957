// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "core/base/result.h"
#include "core/vault/database.h"

namespace qd::vault {

/// What the tables hold, as one SHA-256 a name (hex): what a checkpoint commits to beside the log.
///
/// "positions" (holding), "limits" and "rules" (settings that begin with "limit." and "rule."), "users" (user
/// and user_key), "models" (model, model_event and
/// model_finding), "settings", "datasets"; and "table.<name>" for every
/// other table, so that no page of the file can be set back unseen. Left out are the audit log and its tree,
/// which have digests of their own, and the checkpoints, which are signed one by one. Of the blobs that are
/// checked against a content hash when they are read (prices, recorded files) only the length counts here;
/// checkContents() reads them all.
///
/// The bytes: the workspace's salt (32 bytes, so that a digest that lies outside tells nobody what stands
/// inside); the text "quarterdeck state 1"; the name, then for each of its tables the name of the table, both
/// as 4 bytes of length and the bytes; then the rows in the order of their key, each value as one byte 0
/// (null), 1 (integer: 8 bytes), 2 (real: 8 bytes, IEEE 754), 3 (text) or 4 (blob), those two with 4 bytes of
/// length; at the end of a table one byte 5. Numbers have the big end first.
Result<std::map<std::string, std::string>> stateDigests(const Database& db);

/// The names whose digest differs between `expected` and the tables as they are.
Result<std::vector<std::string>> changedStates(const Database& db,
                                               const std::map<std::string, std::string>& expected);

/// Reads every data set and every recorded file and holds them against their hashes. Error Integrity.
Status checkContents(Database& db);

}  // namespace qd::vault

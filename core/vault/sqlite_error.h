// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/error.h"

struct sqlite3;

namespace qd::vault {

/// What the failure `rc` of SQLite means for the workspace: corrupt or unreadable pages, and statements that
/// no longer fit the schema, are Integrity; a full disk and other trouble with the file are Io and name their
/// cause; a held lock is Busy; a broken constraint is BadInput, a refusing trigger Refused. The message is
/// for people; what SQLite said and `doing`, which completes "while …", stand in the hint. `db` may be null.
/// `path` names the file where `db` could not be opened.
[[nodiscard]] Error sqliteError(sqlite3* db, int rc, std::string_view doing, std::string path = {});

/// Whether what integrity_check says of a page is only that there was no memory to look at it.
[[nodiscard]] bool lacksMemory(const std::string& verdict);

/// errno of a read or write of the file or its log that the system could not carry out; 0 when there was
/// none. SQLite takes a page that it could not get for damage, and SQLCipher keeps the connection shut from
/// then on: this is the cause of both.
[[nodiscard]] int unreadableFile(sqlite3* db);

}  // namespace qd::vault

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sqlite_error.h"

#include <cerrno>
#include <string>

#include <sqlite3.h>

#include "core/base/system_reason.h"

namespace qd::vault {

namespace {

Message restore() {
    return say("restore the workspace from a backup");
}

struct Meaning {
    ErrorCode code;
    Message message;
    Message hint;
};

Meaning ioMeaning(sqlite3* db, int extended) {
    const int cause = db == nullptr ? 0 : sqlite3_system_errno(db);
    if (cause == ENOSPC || cause == EDQUOT)
        return {ErrorCode::Io, say("the disk is full"), say("free some space; nothing was changed")};
    if (extended == SQLITE_IOERR_SHORT_READ)
        return {ErrorCode::Integrity, say("the workspace file is cut off"), restore()};
    if (cause != 0) return {ErrorCode::Io, say("the workspace file: %1", systemReason(cause)), {}};
    return {ErrorCode::Io, say("the workspace file: %1", sqlite3_errstr(extended)), {}};
}

Meaning unreadable(int cause) {
    return {ErrorCode::Io, say("the workspace file: %1", systemReason(cause)),
            say("close the workspace and open it again; nothing was changed")};
}

Meaning damaged() {
    return {ErrorCode::Integrity,
            say("the workspace file is damaged, was altered, or does not belong to this key"), restore()};
}

/// SQLite says "out of memory", too, when SQLCipher refuses a page whose MAC does not fit. Only the MACs tell
/// which of the two it was.
bool holdsBadPage(sqlite3* db) {
    sqlite3_stmt* check = nullptr;
    if (db == nullptr ||
        sqlite3_prepare_v2(db, "PRAGMA cipher_integrity_check", -1, &check, nullptr) != SQLITE_OK)
        return false;
    const bool bad = sqlite3_step(check) == SQLITE_ROW;
    sqlite3_finalize(check);
    return bad;
}

Meaning meaningOf(sqlite3* db, int rc, int extended) {
    const int cause = unreadableFile(db);
    switch (rc & 0xff) {
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            if (cause != 0) return unreadable(cause);
            return damaged();
        case SQLITE_NOMEM:
            if (cause != 0) return unreadable(cause);
            if (holdsBadPage(db)) return damaged();
            return {ErrorCode::Internal, say("there is not enough memory"),
                    say("close other programs, then try again; nothing was changed")};
        case SQLITE_FULL:
            return {ErrorCode::Io, say("the disk is full"), say("free some space; nothing was changed")};
        case SQLITE_IOERR:
            return ioMeaning(db, extended);
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return ioMeaning(db, extended);
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {ErrorCode::Busy, say("another program is using the workspace"),
                    say("close it, then try again")};
        case SQLITE_TOOBIG:
            return {ErrorCode::BadInput, say("one value is too large for the workspace"), {}};
        case SQLITE_CONSTRAINT:
            if (extended == SQLITE_CONSTRAINT_TRIGGER) return {ErrorCode::Refused, Message(), {}};
            return {ErrorCode::BadInput, say("the change does not fit what is in the workspace"), {}};
        case SQLITE_ERROR:
        case SQLITE_SCHEMA:
            return {ErrorCode::Integrity, say("the workspace does not have the tables that it should have"),
                    restore()};
        default:
            return {ErrorCode::Internal, say("the database failed"), {}};
    }
}

}  // namespace

int unreadableFile(sqlite3* db) {
    if (db == nullptr) return 0;
    const auto unreadable = [](int cause) { return cause == EIO || cause == ENXIO; };
    int cause = 0;
    if (sqlite3_file_control(db, "main", SQLITE_FCNTL_LAST_ERRNO, &cause) == SQLITE_OK && unreadable(cause))
        return cause;
    sqlite3_file* log = nullptr;
    if (sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) != SQLITE_OK) return 0;
    if (log == nullptr || log->pMethods == nullptr) return 0;
    if (log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &cause) != SQLITE_OK) return 0;
    return unreadable(cause) ? cause : 0;
}

Error sqliteError(sqlite3* db, int rc, std::string_view doing) {
    const int extended = db == nullptr ? rc : sqlite3_extended_errcode(db);
    const bool current = (extended & 0xff) == (rc & 0xff);
    const std::string said = db != nullptr && current ? sqlite3_errmsg(db) : sqlite3_errstr(rc);
    auto meaning = meaningOf(db, rc, current ? extended : rc);
    // A trigger refuses in words of its own; what else SQLite says is for support.
    if (meaning.message.empty()) return Error{meaning.code, said};
    const Message support = say("for support: %1, while %2", said, doing);
    Message hint = meaning.hint.empty() ? support : say("%1; %2", meaning.hint, support);
    return Error{meaning.code, std::move(meaning.message), std::move(hint)};
}

}  // namespace qd::vault

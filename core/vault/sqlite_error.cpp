// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sqlite_error.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <string>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "core/base/system_reason.h"

namespace qd::vault {

namespace {

/// errno of what the system last refused for the file and for its log; 0 for none.
std::array<int, 2> errnosOf(sqlite3* db) {
    std::array<int, 2> causes{};
    if (db == nullptr) return causes;
    static_cast<void>(sqlite3_file_control(db, "main", SQLITE_FCNTL_LAST_ERRNO, &causes[0]));
    sqlite3_file* log = nullptr;
    if (sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) != SQLITE_OK) return causes;
    if (log != nullptr && log->pMethods != nullptr && log->pMethods->xFileControl != nullptr)
        static_cast<void>(log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &causes[1]));
    return causes;
}

int lastFileErrno(sqlite3* db) {
    const auto causes = errnosOf(db);
    return causes[0] != 0 ? causes[0] : causes[1];
}

Message restore() {
    return say("restore the workspace from a backup");
}

struct Meaning {
    ErrorCode code;
    Message message;
    Message hint;
};

/// errno of making a file beside this one, 0 when it can be made.
int whyNoNewFile(const std::string& path) {
    std::string probe = path + ".part-XXXXXX";
    const int fd = ::mkostemp(probe.data(), O_CLOEXEC);
    if (fd < 0) return errno;
    ::unlink(probe.c_str());
    ::close(fd);
    return 0;
}

Meaning systemMeaning(int cause, int extended) {
    if (cause == ENOSPC || cause == EDQUOT)
        return {ErrorCode::Io, say("the disk is full"), say("free some space; nothing was changed")};
    if (cause != 0) return {ErrorCode::Io, say("the workspace file: %1", systemReason(cause)), {}};
    return {ErrorCode::Io, say("the workspace file: %1", sqlite3_errstr(extended)), {}};
}

/// A file that SQLite could neither open nor make. What it could not make it tries to open without making it:
/// the errno that it keeps is of the second try, that there is no such file.
Meaning openMeaning(sqlite3* db, int extended, const std::string& path) {
    const int kept = db == nullptr ? 0 : sqlite3_system_errno(db);
    if (kept != 0 && kept != ENOENT) return systemMeaning(kept, extended);
    const int cause = path.empty() ? 0 : whyNoNewFile(path);
    return systemMeaning(cause != 0 ? cause : kept, extended);
}

Meaning readOnlyMeaning(int extended, const std::string& path) {
    if (path.empty()) return systemMeaning(0, extended);
    if (::access(path.c_str(), W_OK) != 0) return systemMeaning(errno, extended);
    return systemMeaning(whyNoNewFile(path), extended);
}

Meaning ioMeaning(sqlite3* db, int extended) {
    if (extended == SQLITE_IOERR_SHORT_READ)
        return {ErrorCode::Integrity, say("the workspace file is cut off"), restore()};
    const int kept = db == nullptr ? 0 : sqlite3_system_errno(db);
    return systemMeaning(kept != 0 ? kept : lastFileErrno(db), extended);
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

Meaning meaningOf(sqlite3* db, int rc, int extended, const std::string& path) {
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
            return openMeaning(db, extended, path);
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return readOnlyMeaning(extended, path);
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
    for (const int cause : errnosOf(db)) {
        if (cause == EIO || cause == ENXIO) return cause;
    }
    return 0;
}

bool lacksMemory(const std::string& verdict) {
    constexpr std::string_view kCode = "error code=";
    const auto at = verdict.find(kCode);
    return at != std::string::npos && (std::atoi(verdict.c_str() + at + kCode.size()) & 0xff) == SQLITE_NOMEM;
}

Error sqliteError(sqlite3* db, int rc, std::string_view doing, std::string path) {
    if (const char* open = path.empty() && db != nullptr ? sqlite3_db_filename(db, "main") : nullptr;
        open != nullptr)
        path = open;
    const int extended = db == nullptr ? rc : sqlite3_extended_errcode(db);
    const bool current = (extended & 0xff) == (rc & 0xff);
    const std::string said = db != nullptr && current ? sqlite3_errmsg(db) : sqlite3_errstr(rc);
    auto meaning = meaningOf(db, rc, current ? extended : rc, path);
    // A trigger refuses in words of its own; what else SQLite says is for support.
    if (meaning.message.empty()) return Error{meaning.code, said};
    const Message support = say("for support: %1, while %2", said, doing);
    Message hint = meaning.hint.empty() ? support : say("%1; %2", meaning.hint, support);
    return Error{meaning.code, std::move(meaning.message), std::move(hint)};
}

}  // namespace qd::vault

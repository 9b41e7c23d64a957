// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/restore_journal.h"

#include <array>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "core/vault/key_file.h"

namespace qd::vault {

namespace {

constexpr std::string_view kFormat = "quarterdeck-restore";
constexpr std::uint64_t kMostJournalBytes = 4096;
constexpr unsigned kOwnerOnly = 0600;
/// What belongs to a workspace and goes aside with it.
constexpr std::array<std::string_view, 6> kParts{"", "-wal", "-shm", ".keys", ".ui", ".ui.old"};

std::string journalPath(const std::string& target) {
    return target + ".restore-journal";
}

std::string asidePath(const std::string& target, const std::string& stamp) {
    return target + ".before-" + stamp;
}

bool isStamp(const std::string& stamp) {
    return !stamp.empty() && stamp.size() <= 24 &&
           stamp.find_first_not_of("0123456789TZ-") == std::string::npos;
}

/// 20261121T134502Z, and a number behind it while the name is taken.
std::string newStamp(const FileSystem& files, const std::string& target, Timestamp now) {
    std::string stamp;
    for (const char c : now.iso().substr(0, 19)) {
        if (c != '-' && c != ':') stamp.push_back(c);
    }
    stamp.push_back('Z');
    for (int n = 2;; ++n) {
        const auto aside = asidePath(target, stamp);
        if (!files.exists(aside) && !files.exists(keyFilePath(aside))) return stamp;
        stamp = stamp.substr(0, 16) + "-" + std::to_string(n);
    }
}

Result<std::string> readStamp(const FileSystem& files, const std::string& target) {
    const Error altered{ErrorCode::Integrity,
                        say("the note of an unfinished restore beside the workspace was altered"),
                        say("the workspace of before lies beside it under a name with '.before-'"),
                        SourceLocation{journalPath(target)}};
    const auto text = files.readAll(journalPath(target), kMostJournalBytes);
    if (!text.ok()) return text.error().code == ErrorCode::BadInput ? altered : text.error();
    const auto json = Json::parse(*text);
    if (!json.ok()) return altered;
    const Json* format = json->find("format");
    const Json* aside = json->find("aside");
    if (format == nullptr || format->stringOr("") != kFormat || aside == nullptr) return altered;
    auto stamp = aside->stringOr("");
    if (!isStamp(stamp)) return altered;
    return stamp;
}

using Move = std::pair<std::string, std::string>;  ///< from, to

/// What is left to do, in order: the old parts aside, then the database in, then its key file.
std::vector<Move> movesLeft(const FileSystem& files, const std::string& target, const std::string& stamp) {
    const auto waiting = restoringPath(target);
    const auto aside = asidePath(target, stamp);
    std::vector<Move> moves;
    if (files.exists(waiting)) {  // so whatever is at the target is still the old one
        for (const auto part : kParts) {
            if (files.exists(target + std::string(part)))
                moves.emplace_back(target + std::string(part), aside + std::string(part));
        }
        moves.emplace_back(waiting, target);
    }
    if (files.exists(keyFilePath(waiting))) moves.emplace_back(keyFilePath(waiting), keyFilePath(target));
    return moves;
}

/// Takes back `moves` from the last one on, as far as they happened.
Status takeBack(FileSystem& files, const std::vector<Move>& moves) {
    for (auto move = moves.rbegin(); move != moves.rend(); ++move) {
        if (files.exists(move->second) && !files.exists(move->first))
            QD_CHECK(files.rename(move->second, move->first));
    }
    return Ok{};
}

/// The old workspace to its name again, when nothing has taken it.
Status putOldBack(FileSystem& files, const std::string& target, const std::string& stamp) {
    for (const auto part : kParts) {
        const auto aside = asidePath(target, stamp) + std::string(part);
        const auto place = target + std::string(part);
        if (files.exists(aside) && !files.exists(place)) QD_CHECK(files.rename(aside, place));
    }
    return Ok{};
}

Status finishMoves(FileSystem& files, const std::string& target) {
    QD_TRY(const auto stamp, readStamp(files, target));
    const auto waiting = restoringPath(target);
    // The key file goes in last: a database that waits without one was never whole.
    const bool whole = files.exists(waiting) ? files.exists(keyFilePath(waiting)) : files.exists(target);
    if (!whole) {
        QD_CHECK(putOldBack(files, target, stamp));
    } else {
        for (const auto& [from, to] : movesLeft(files, target, stamp))
            QD_CHECK(files.rename(from, to));
    }
    return files.remove(journalPath(target));
}

}  // namespace

std::string restoringPath(const std::string& target) {
    return target + ".restoring";
}

std::string backupCopyPath(const std::string& workspace) {
    return workspace + ".backup-copy";
}

void removeWorkspaceFiles(FileSystem& files, const std::string& path) {
    for (const auto* part : {"", "-wal", "-shm", "-journal", ".keys", ".ui", ".attempts"}) {
        if (files.exists(path + part)) static_cast<void>(files.remove(path + part));
    }
}

Result<std::string> swapRestored(FileSystem& files, const std::string& target, Timestamp now) {
    const bool replaces = files.exists(target) || files.exists(keyFilePath(target));
    const auto stamp = newStamp(files, target, now);
    Json journal = Json::object();
    journal.set("format", kFormat).set("version", 1).set("aside", stamp);
    QD_CHECK(files.writeAtomically(journalPath(target), journal.dump(), kOwnerOnly));
    const auto moves = movesLeft(files, target, stamp);
    // Made now: once the last part is moved, no memory may be needed to say so.
    auto setAside = replaces ? asidePath(target, stamp) : std::string();
    const auto note = journalPath(target);
    for (const auto& [from, to] : moves) {
        auto moved = files.rename(from, to);
        if (moved.ok()) continue;
        // With the journal gone, the names as they were are what counts; else the next opening goes on.
        if (takeBack(files, moves).ok()) static_cast<void>(files.remove(note));
        return std::move(moved).error();
    }
    static_cast<void>(files.remove(note));  // a journal with nothing left to do harms nothing
    return setAside;
}

bool restoreIsUnfinished(const FileSystem& files, const std::string& target) {
    return files.exists(journalPath(target));
}

Status finishRestore(FileSystem& files, const std::string& target) {
    if (restoreIsUnfinished(files, target)) QD_CHECK(finishMoves(files, target));
    removeWorkspaceFiles(files, restoringPath(target));
    removeWorkspaceFiles(files, backupCopyPath(target));
    // Only a restore that holds the target's lock takes this one: that one is held here.
    const auto lock = restoringPath(target) + ".lock";
    if (files.exists(lock)) static_cast<void>(files.remove(lock));
    return Ok{};
}

}  // namespace qd::vault

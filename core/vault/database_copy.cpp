// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <sqlite3.h>

#include "core/vault/database.h"
#include "core/vault/sqlite_error.h"

namespace qd::vault {

namespace {
constexpr int kPagesAtOnce = 64;  // a quarter of a MiB: between two looks whether to stop
// An integrity check asks once for so many pages of its trees, and behind one page may hang megabytes of a
// blob.
constexpr int kInstructionsBetween = 1;
}  // namespace

Status Database::copyTo(Database& target, const std::function<Status(double)>& onPiece) const {
    const auto finish = [](sqlite3_backup* copy) { static_cast<void>(sqlite3_backup_finish(copy)); };
    const std::unique_ptr<sqlite3_backup, decltype(finish)> copy(
        sqlite3_backup_init(target.m_handle, "main", m_handle, "main"), finish);
    if (copy == nullptr) return sqliteError(target.m_handle, sqlite3_errcode(target.m_handle), "copying");
    for (;;) {
        const int rc = sqlite3_backup_step(copy.get(), kPagesAtOnce);
        if (rc == SQLITE_DONE) return Ok{};
        // The copy does not say which of the two files refused.
        if (rc != SQLITE_OK)
            return sqliteError(unreadableFile(m_handle) != 0 ? m_handle : target.m_handle, rc, "copying");
        const int pages = sqlite3_backup_pagecount(copy.get());
        const int left = sqlite3_backup_remaining(copy.get());
        QD_CHECK(onPiece(pages > 0 ? 1.0 - static_cast<double>(left) / pages : 0.0));
    }
}

void Database::interruptWhen(int (*asked)(void* context), void* context) {
    sqlite3_progress_handler(m_handle, asked == nullptr ? 0 : kInstructionsBetween, asked, context);
}

}  // namespace qd::vault

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/legal_hold_store.h"

#include <optional>
#include <string>

namespace qd::vault {

Result<std::int64_t> LegalHoldStore::place(const LegalHoldRecord& hold) {
    QD_TRY(auto insert, m_db->prepare("INSERT INTO legal_hold(subject, reason, placed_by, placed_at) "
                                      "VALUES (?, ?, ?, ?)"));
    insert.bind(hold.subject).bind(hold.reason).bind(hold.placedBy).bind(hold.placedAt.millis());
    QD_CHECK(insert.run());
    return m_db->lastRowId();
}

Status LegalHoldStore::release(std::int64_t id, Timestamp at) {
    QD_TRY(auto known, m_db->prepare("SELECT released_at IS NULL FROM legal_hold WHERE id = ?"));
    QD_TRY(const bool found, known.bind(id).step());
    if (!found) return Error{ErrorCode::BadInput, say("there is no legal hold %1", std::to_string(id))};
    if (!known.flag(0))
        return Error{ErrorCode::BadInput, say("the legal hold %1 was released before", std::to_string(id))};
    QD_TRY(auto update, m_db->prepare("UPDATE legal_hold SET released_at = ? WHERE id = ?"));
    return update.bind(at.millis()).bind(id).run();
}

Result<std::vector<LegalHoldRecord>> LegalHoldStore::list() const {
    QD_TRY(auto rows, m_db->prepare("SELECT id, subject, reason, placed_by, placed_at, released_at "
                                    "FROM legal_hold ORDER BY id DESC"));
    std::vector<LegalHoldRecord> holds;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return holds;
        LegalHoldRecord hold{
            rows.integer(0), rows.text(1), rows.text(2), rows.text(3), Timestamp::fromMillis(rows.integer(4)),
            std::nullopt};
        if (!rows.isNull(5)) hold.releasedAt = Timestamp::fromMillis(rows.integer(5));
        holds.push_back(std::move(hold));
    }
}

}  // namespace qd::vault

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/audit_walk.h"

#include <string>

#include "core/crypto/merkle.h"
#include "core/vault/audit_row_reader.h"
#include "core/vault/audit_tree.h"

namespace qd::vault {

namespace {

/// The stored nodes of one level, in order, beside the walk.
class StoredNodes {
public:
    static Result<StoredNodes> start(const Database& db, int level) {
        QD_TRY(auto rows, db.prepare("SELECT position, hash FROM audit_node WHERE level = ? "
                                     "ORDER BY position"));
        rows.bind(std::int64_t{level});
        return StoredNodes(std::move(rows));
    }
    /// Whether the next stored node is this one.
    Result<bool> nextIs(std::int64_t position, const crypto::Digest& node) {
        QD_TRY(const bool more, m_rows.step());
        return more && m_rows.integer(0) == position && m_rows.blob(1) == bytesOf(node);
    }
    Result<bool> atEnd() {
        QD_TRY(const bool more, m_rows.step());
        return !more;
    }

private:
    explicit StoredNodes(Statement rows) : m_rows(std::move(rows)) {}
    Statement m_rows;
};

class Walk {
public:
    Walk(StoredNodes low, StoredNodes high, std::span<const KnownRoot> known)
        : m_low(std::move(low)), m_high(std::move(high)), m_known(known) {
        m_verdict.head = auditGenesisHash();
    }

    /// The row that `rows` stands on; false when something does not fit.
    Result<bool> take(const Statement& rows) {
        const auto row = auditRowOf(rows);
        const auto next = m_verdict.entries + 1;
        if (row.sequence != next) return broken(say("entry %1 is missing", std::to_string(next)));
        if (row.previousHash != m_verdict.head) return broken(say("it does not follow the entry before it"));
        crypto::auditRowBytes(row, m_bytes);
        auto hash = crypto::sha256Hex(m_bytes);
        if (auditHashOf(rows) != hash) return broken(say("its content does not match its hash"));
        QD_TRY(const bool fits, grow(crypto::leafHash(m_bytes)));
        if (!fits) return broken(say("the tree over the log was altered"));
        m_verdict.entries = next;
        m_verdict.head = std::move(hash);
        if (!knownFit()) return broken(say("a checkpoint that was signed says otherwise"));
        return true;
    }

    Result<AuditVerdict> finish() {
        QD_TRY(const bool low, m_low.atEnd());
        QD_TRY(const bool high, m_high.atEnd());
        if (!low || !high) static_cast<void>(broken(say("the tree over the log was altered")));
        if (!m_known.empty())
            static_cast<void>(broken(say("a signed checkpoint knows %1 entries, the log has %2",
                                         m_known.back().size, m_verdict.entries)));
        return m_verdict;
    }
    [[nodiscard]] const AuditVerdict& verdict() const { return m_verdict; }

private:
    bool broken(Message reason) {
        if (m_verdict.brokenAt) return false;
        m_verdict.brokenAt = m_verdict.entries + 1;
        m_verdict.reason = std::move(reason);
        return false;
    }

    Result<bool> grow(const crypto::Digest& leaf) {
        const auto size = m_frontier.size() + 1;
        if (size % (std::int64_t{1} << AuditTree::kLowLevel) != 0) {
            m_frontier.append(leaf);
            return true;
        }
        crypto::Digest low{};
        crypto::Digest high{};
        bool closesHigh = false;
        m_frontier.append(leaf, [&](int level, std::int64_t, const crypto::Digest& node) {
            if (level == AuditTree::kLowLevel) low = node;
            if (level != AuditTree::kHighLevel) return;
            high = node;
            closesHigh = true;
        });
        QD_TRY(const bool fits, m_low.nextIs((size >> AuditTree::kLowLevel) - 1, low));
        if (!fits || !closesHigh) return fits;
        return m_high.nextIs((size >> AuditTree::kHighLevel) - 1, high);
    }

    bool knownFit() {
        while (!m_known.empty() && m_known.front().size <= m_verdict.entries) {
            const auto& known = m_known.front();
            if (known.size == m_verdict.entries && known.root != m_frontier.root()) return false;
            m_known = m_known.subspan(1);
        }
        return true;
    }

    StoredNodes m_low;
    StoredNodes m_high;
    std::span<const KnownRoot> m_known;
    crypto::MerkleFrontier m_frontier;
    AuditVerdict m_verdict;
    std::string m_bytes;
};

}  // namespace

Result<AuditVerdict> walkAudit(const Database& db, std::span<const KnownRoot> known) {
    QD_TRY(auto rows, prepareAuditRows(db, "ORDER BY sequence"));
    QD_TRY(auto low, StoredNodes::start(db, AuditTree::kLowLevel));
    QD_TRY(auto high, StoredNodes::start(db, AuditTree::kHighLevel));
    Walk walk(std::move(low), std::move(high), known);
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return walk.finish();
        QD_TRY(const bool fits, walk.take(rows));
        if (!fits) return walk.verdict();
    }
}

}  // namespace qd::vault

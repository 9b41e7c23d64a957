// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/migrate_tree.h"

#include <array>

#include "core/crypto/hash.h"
#include "core/crypto/merkle.h"
#include "core/crypto/random.h"
#include "core/vault/audit_row_reader.h"
#include "core/vault/audit_tree.h"
#include "core/vault/damage.h"

namespace qd::vault {

namespace {

constexpr std::size_t kSaltBytes = 32;

Status makeSalt(Database& db) {
    std::array<std::uint8_t, kSaltBytes> salt{};
    QD_CHECK(crypto::fillRandom(salt));
    QD_TRY(auto put, db.prepare("INSERT INTO meta(key, value) VALUES ('state_salt', ?)"));
    return put.bind(crypto::hex(salt)).run();
}

struct Node {
    std::int64_t level;
    std::int64_t position;
    crypto::Digest hash;
};

/// Keeps what AuditTree keeps.
class Filling {
public:
    static Result<Filling> start(Database& db) {
        QD_TRY(auto insert, db.prepare("INSERT INTO audit_node(level, position, hash) VALUES (?, ?, ?)"));
        return Filling(std::move(insert));
    }
    Status take(const Statement& row) {
        crypto::auditRowBytes(auditRowOf(row), m_bytes);
        std::array<Node, 2> closed{};
        std::size_t count = 0;
        m_frontier.append(crypto::leafHash(m_bytes),
                          [&](int level, std::int64_t index, const crypto::Digest& node) {
                              if (level == AuditTree::kLowLevel || level == AuditTree::kHighLevel)
                                  closed.at(count++) = {level, index, node};
                          });
        for (std::size_t i = 0; i < count; ++i) {
            const auto& node = closed.at(i);
            QD_CHECK(m_insert.bind(node.level).bind(node.position).bindBlob(bytesOf(node.hash)).run());
            m_insert.rewind();
        }
        return Ok{};
    }

private:
    explicit Filling(Statement insert) : m_insert(std::move(insert)) {}
    Statement m_insert;
    crypto::MerkleFrontier m_frontier;
    std::string m_bytes;
};

}  // namespace

Status migrateTree(Database& db) {
    QD_CHECK(makeSalt(db));
    QD_TRY(auto filling, Filling::start(db));
    QD_TRY(auto rows, prepareAuditRows(db, "ORDER BY sequence"));
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return Ok{};
        QD_CHECK(filling.take(rows));
    }
}

Result<std::string> stateSalt(const Database& db) {
    QD_TRY(const auto text, db.text("SELECT value FROM meta WHERE key = 'state_salt'"));
    const auto bytes = crypto::unhex(text);
    if (!bytes || bytes->size() != kSaltBytes)
        return damage(say("the workspace does not have what it keeps of itself"));
    return std::string(bytes->begin(), bytes->end());
}

}  // namespace qd::vault

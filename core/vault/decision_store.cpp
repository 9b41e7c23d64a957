// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/decision_store.h"

#include <algorithm>
#include <utility>

#include "core/vault/damage.h"
#include "core/vault/person_seal.h"

namespace qd::vault {

namespace {

template <class Bytes>
bool readBytes(Bytes& out, std::string_view blob) {
    if (blob.size() != out.size()) return false;
    const auto bytes = bytesOf(blob);
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return true;
}

}  // namespace

Result<DecisionId> DecisionStore::add(const DecisionRecord& record) {
    QD_TRY(auto insert,
           m_db->prepare("INSERT INTO decision(kind, subject, canonical, prepared_by, decided_by, at, "
                         "public_key, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(record.kind).bind(record.subject).bind(record.canonical);
    insert.bind(record.preparedBy.value).bind(record.decidedBy.value).bind(record.at.millis());
    insert.bindBlob(blobOf(record.publicKey)).bindBlob(blobOf(record.signature));
    QD_CHECK(insert.run());
    return DecisionId{m_db->lastRowId()};
}

Result<std::vector<DecisionRecord>> DecisionStore::list() const {
    QD_TRY(auto rows,
           m_db->prepare("SELECT id, kind, subject, canonical, prepared_by, decided_by, at, public_key, "
                         "signature FROM decision ORDER BY id DESC"));
    std::vector<DecisionRecord> decisions;
    for (;;) {
        QD_TRY(const bool more, rows.step());
        if (!more) return decisions;
        DecisionRecord record;
        record.id = DecisionId{rows.integer(0)};
        record.kind = rows.text(1);
        record.subject = rows.text(2);
        record.canonical = rows.text(3);
        record.preparedBy = PersonId{rows.integer(4)};
        record.decidedBy = PersonId{rows.integer(5)};
        record.at = Timestamp::fromMillis(rows.integer(6));
        if (!readBytes(record.publicKey, rows.blob(7)) || !readBytes(record.signature, rows.blob(8)))
            return damage(say("decision %1 is damaged", std::to_string(record.id.value)));
        decisions.push_back(std::move(record));
    }
}

}  // namespace qd::vault

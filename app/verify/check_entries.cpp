// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "app/verify/limits.h"
#include "app/verify/pack.h"
#include "core/base/date.h"
#include "core/crypto/audit_row.h"
#include "core/crypto/merkle.h"

namespace qd::verify {

namespace {

constexpr std::size_t kReadBytes = std::size_t{1} << 20U;
/// In the detail of an entry that tells of a decision; no text in there can hold a bare quotation mark.
constexpr std::string_view kDecisionMark = "\"canonical_sha256\":\"";

/// The walk over entries.jsonl, line by line.
class Walk {
public:
    explicit Walk(Pack& pack) : m_pack(&pack) {}

    Status start() {
        const auto peaks = pathOf(m_pack->document(kProofsFile), "before");
        auto tree = crypto::MerkleFrontier::resume(m_pack->from - 1, peaks);
        if (!tree) return fault(say("proofs.json does not give the tree before the first entry"));
        m_tree = std::move(*tree);
        if (m_pack->from == 1) m_previous = std::string(64, '0');
        if (m_pack->wantedSizes.contains(m_tree.size())) m_pack->roots[m_tree.size()] = m_tree.root();
        return Ok{};
    }

    Status line(std::string_view text) {
        const std::int64_t expected = m_tree.size() + 1;
        const auto wrong = [expected](const Message& words) {
            return fault(say("entry %1: %2", std::to_string(expected), words));
        };
        if (expected > m_pack->to) return fault(say("there are more entries than pack.json tells of"));
        if (const auto parsed = parseEntry(text, m_entry); !parsed.ok()) return wrong(parsed.error().said());
        if (m_entry.sequence != expected)
            return wrong(say("entry %1 is in its place", std::to_string(m_entry.sequence)));
        if (m_previous.empty()) m_pack->heads[expected - 1] = m_previous = m_entry.previousHash;
        if (m_entry.previousHash != m_previous) return wrong(say("it does not follow the entry before it"));
        crypto::auditRowBytes({m_entry.sequence, m_entry.atMillis, m_entry.actor, m_entry.action,
                               m_entry.subject, m_entry.detail, m_entry.previousHash},
                              m_row);
        if (m_entry.hash != crypto::sha256Hex(m_row))
            return wrong(say("its content does not match its hash"));
        const auto leaf = crypto::leafHash(m_row);
        m_tree.append(leaf);
        remember(leaf);
        m_previous = m_entry.hash;
        return Ok{};
    }

    [[nodiscard]] Status end() const {
        if (m_tree.size() != m_pack->to)
            return fault(say("the entries end at %1, pack.json says %2", std::to_string(m_tree.size()),
                             std::to_string(m_pack->to)));
        return Ok{};
    }

private:
    void remember(const crypto::Digest& leaf) {
        const std::int64_t size = m_tree.size();
        if (++m_pack->count == 1) m_pack->firstAt = Timestamp::fromMillis(m_entry.atMillis).iso();
        if (size == m_pack->to) m_pack->lastAt = Timestamp::fromMillis(m_entry.atMillis).iso();
        if (m_entry.action == "report.make") ++m_pack->toldReports;
        if (m_entry.detail.find(kDecisionMark) != std::string::npos) ++m_pack->toldDecisions;
        if (m_pack->wantedSizes.contains(size)) {
            m_pack->roots[size] = m_tree.root();
            m_pack->heads[size] = m_entry.hash;
        }
        if (m_pack->wantedEntries.contains(size) && m_entry.detail.size() <= kMostTextBytes)
            m_pack->kept[size] = {leaf, m_entry.action, m_entry.subject, m_entry.detail};
    }

    Pack* m_pack;
    crypto::MerkleFrontier m_tree;
    std::string m_previous;  ///< hash of the entry before; empty before the first of a part of the log
    Entry m_entry;
    std::string m_row;
};

/// Cuts what `stream` gives into lines and hashes all of it.
Status eachLine(InputStream& stream, crypto::Sha256& hash, Walk& walk) {
    std::string buffer;
    for (;;) {
        const std::size_t kept = buffer.size();
        buffer.resize(kept + kReadBytes);
        QD_TRY(const auto count, stream.read(std::span(buffer).subspan(kept)));
        buffer.resize(kept + count);
        if (count == 0) return kept == 0 ? Status(Ok{}) : Status(fault(say("entries.jsonl is cut off")));
        hash.update(std::string_view(buffer).substr(kept));
        std::size_t from = 0;
        for (auto end = buffer.find('\n', kept); end != std::string::npos; end = buffer.find('\n', from)) {
            QD_CHECK(walk.line(std::string_view(buffer).substr(from, end - from)));
            from = end + 1;
        }
        buffer.erase(0, from);
        if (buffer.size() > kMostLineBytes) return fault(say("a line of entries.jsonl is longer than 1 MiB"));
    }
}

}  // namespace

Checked checkEntries(Pack& pack) {
    QD_TRY(const auto stream, pack.source->open(std::string(kEntriesFile)));
    Walk walk(pack);
    QD_CHECK(walk.start());
    crypto::Sha256 hash;
    QD_CHECK(eachLine(*stream, hash, walk));
    QD_CHECK(walk.end());
    if (pack.files.find(kEntriesFile)->second != hash.finish())
        return fault(say("entries.jsonl is not the one that pack.json names: its SHA-256 differs"));
    return say("%1 entries from %2 to %3: numbers, hashes, chain and tree computed again", pack.count,
               pack.firstAt, pack.lastAt)
        .text;
}

}  // namespace qd::verify

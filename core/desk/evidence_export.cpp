// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/base/out_of_memory.h"
#include "core/crypto/checkpoint_note.h"
#include "core/desk/evidence.h"
#include "core/desk/evidence_pack.h"
#include "core/desk/pack_folder.h"
#include "core/desk/verify_page.h"
#include "core/desk/version.h"
#include "core/identity/user_name.h"

namespace qd::desk {

namespace {

constexpr std::int64_t kBatch = 10'000;           // entries read at once
constexpr std::int64_t kMostCheckpoints = 6'000;  // documents of a pack stay below 16 MiB
constexpr std::size_t kMostProofs = 4'000;
constexpr std::size_t kOlderCheckpoints = 200;  // of those before the range
constexpr std::uint64_t kLargestAnchor = 1U << 16U;
constexpr std::int64_t kMostEntries = 10'000'000;
constexpr double kEntriesShare = 0.7;

/// A pack on its way into its folder.
class Export {
public:
    Export(Session& session, const EvidenceRequest& request, const jobs::JobContext& job)
        : m_session(&session), m_request(&request), m_job(&job) {}

    Result<EvidenceDone> run();

private:
    [[nodiscard]] vault::Evidence& evidence() { return m_session->vault().evidence(); }
    Status chooseRange();
    Status holdAnchors();
    Status writeEntries(PackFolder& pack);
    void noteEntry(const vault::AuditEntry& entry);
    Status writeReports(PackFolder& pack);
    Status writeDecisions(PackFolder& pack);
    Status writeCheckpoints(PackFolder& pack);
    Status writeProofs(PackFolder& pack);
    Status writePeople(PackFolder& pack);
    Status finish(PackFolder& pack);
    void report(const PackFolder& pack);

    Session* m_session;
    const EvidenceRequest* m_request;
    const jobs::JobContext* m_job;
    vault::Checkpoint m_head;
    std::int64_t m_from = 1;
    std::int64_t m_to = 0;
    std::map<std::string, std::pair<std::int64_t, std::string>>
        m_reportEntries;                                    // "report 3" → entry, SHA-256
    std::map<std::string, std::int64_t> m_decisionEntries;  // SHA-256 of what was signed → entry
    std::set<std::int64_t> m_shown;                         // entries with a proof of their own
    std::set<std::int64_t> m_olderTrees;                    // sizes that need a proof
    EvidenceDone m_done;
};

Status Export::chooseRange() {
    QD_TRY(m_head, evidence().checkpoint(vault::CheckpointReason::Export));
    m_from = m_request->from;
    m_to = m_request->to.value_or(m_head.size);
    if (m_from >= 1 && m_from <= m_to && m_to <= m_head.size && m_to - m_from < kMostEntries) return Ok{};
    return Error{ErrorCode::BadInput,
                 say("the log has the entries 1 to %1, found %2 to %3", std::to_string(m_head.size),
                     std::to_string(m_from), std::to_string(m_to)),
                 say("name at most 10,000,000 entries that are there")};
}

/// What was kept outside must agree with the log, and gets its proof into the pack.
Status Export::holdAnchors() {
    for (const auto& file : m_request->anchors) {
        const auto held = [&]() -> Status {
            QD_TRY(const auto bytes, m_session->env().files.readAll(file, kLargestAnchor));
            QD_TRY(const auto checkpoint, crypto::parseSignedCheckpoint(bytes));
            QD_TRY(const auto note, crypto::readCheckpoint(checkpoint));
            if (note.workspace != m_head.workspace)
                return Error{ErrorCode::Integrity, say("this checkpoint is of another workspace")};
            if (note.size > m_head.size)
                return Error{ErrorCode::Integrity,
                             say("this checkpoint knows %1 entries, the log has %2", note.size, m_head.size)};
            QD_TRY(const auto root, evidence().rootAt(note.size));
            if (root != note.root)
                return Error{ErrorCode::Integrity,
                             say("the first %1 entries of the log are not the ones that this checkpoint saw",
                                 note.size)};
            m_olderTrees.insert(note.size);
            return Ok{};
        }();
        if (held.ok()) continue;
        Error error = held.error();
        if (error.where.file.empty()) error.where.file = file;
        return error;
    }
    return Ok{};
}

void Export::noteEntry(const vault::AuditEntry& entry) {
    const bool report = entry.what.action == "report.make";
    if (!report && entry.what.detail.find("\"canonical_sha256\":\"") == std::string::npos) return;
    const auto detail = Json::parse(entry.what.detail);
    const auto hashOf = [&](std::string_view name) {
        const Json* const value = detail.ok() ? detail->find(name) : nullptr;
        return value == nullptr ? std::string() : value->stringOr("");
    };
    if (!report) {
        m_decisionEntries.emplace(hashOf("canonical_sha256"), entry.sequence);
        return;
    }
    m_reportEntries[entry.what.subject] = {entry.sequence, hashOf("sha256")};
}

Status Export::writeEntries(PackFolder& pack) {
    QD_CHECK(pack.begin("entries.jsonl"));
    for (std::int64_t from = m_from; from <= m_to; from += kBatch) {
        const double done = static_cast<double>(from - m_from) / static_cast<double>(m_to - m_from + 1);
        QD_CHECK(m_job->checkpoint("Writing the entries", kEntriesShare * done));
        QD_TRY(const auto entries, evidence().entries(from, std::min(m_to, from + kBatch - 1)));
        std::string lines;
        for (const auto& entry : entries) {
            lines += entryLine(entry);
            noteEntry(entry);
        }
        QD_CHECK(pack.append(lines));
    }
    m_shown = {m_from, m_to};
    m_done.entries = m_to - m_from + 1;
    return pack.end();
}

Status Export::writeReports(PackFolder& pack) {
    QD_CHECK(m_job->checkpoint("Writing the reports", kEntriesShare));
    Json list = Json::array();
    std::vector<vault::ReportRecord> records;
    if (m_request->withReports) {
        QD_TRY(records, m_session->vault().reports());
    }
    std::reverse(records.begin(), records.end());
    for (const auto& record : records) {
        const std::string id = std::to_string(record.id.value);
        const auto entry = m_reportEntries.find("report " + id);
        if (entry == m_reportEntries.end()) continue;
        QD_TRY(const auto bytes, m_session->vault().loadReport(record.id));
        if (crypto::sha256Hex(bytes) != entry->second.second)
            return Error{ErrorCode::Integrity, say("report %1 is not the one that the log tells of", id)};
        const std::string path = "reports/report-" + id + "." + record.format;
        QD_CHECK(pack.write(path, bytes));
        list.push(Json::object({{"id", record.id.value},
                                {"title", record.title},
                                {"path", path},
                                {"sha256", entry->second.second},
                                {"entry", entry->second.first}}));
        m_shown.insert(entry->second.first);
        ++m_done.reports;
        QD_CHECK(m_job->checkpoint("Writing the reports", kEntriesShare));
    }
    return pack.write("reports.json", documentText(Json::object({{"reports", std::move(list)}})));
}

Status Export::writeDecisions(PackFolder& pack) {
    QD_CHECK(m_job->checkpoint("Writing the proofs", 0.8));
    QD_TRY(auto decisions, m_session->vault().people().decisions());
    std::reverse(decisions.begin(), decisions.end());
    Json list = Json::array();
    for (const auto& decision : decisions) {
        const auto entry = m_decisionEntries.find(crypto::sha256Hex(decision.canonical));
        if (entry == m_decisionEntries.end()) continue;
        list.push(decisionItem(decision, entry->second));
        m_shown.insert(entry->second);
        ++m_done.decisions;
    }
    return pack.write("decisions.json", documentText(Json::object({{"decisions", std::move(list)}})));
}

Status Export::writeCheckpoints(PackFolder& pack) {
    QD_TRY(auto known, evidence().checkpoints(kMostCheckpoints));  // newest first
    std::vector<vault::Checkpoint> chosen;
    std::size_t older = 0;
    for (const auto& checkpoint : known) {
        const bool inRange = checkpoint.size >= m_from - 1 && checkpoint.size <= m_to;
        const bool before = checkpoint.size < m_from - 1 && checkpoint.size > 0 && older < kOlderCheckpoints;
        if (!inRange && !before) continue;
        if (before) {
            ++older;
            m_olderTrees.insert(checkpoint.size);
        }
        if (checkpoint.size < m_head.size) chosen.push_back(checkpoint);
    }
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const auto& a, const auto& b) { return a.size < b.size; });
    chosen.push_back(m_head);
    Json list = Json::array();
    for (const auto& checkpoint : chosen)
        list.push(checkpointItem(checkpoint));
    m_done.checkpoints = static_cast<std::int64_t>(chosen.size());
    return pack.write("checkpoints.json", documentText(Json::object({{"checkpoints", std::move(list)}})));
}

Status Export::writeProofs(PackFolder& pack) {
    // The path of the last leaf of a tree is made of the peaks of the tree before it, smallest first.
    QD_TRY(auto before, evidence().inclusion(m_from, m_from));
    std::reverse(before.begin(), before.end());
    QD_TRY(const auto toHead, evidence().consistency(m_to, m_head.size));
    Json inclusion = Json::array();
    for (const auto sequence : m_shown) {
        if (inclusion.items().size() == kMostProofs) break;
        QD_TRY(const auto path, evidence().inclusion(sequence, m_head.size));
        inclusion.push(proofItem("sequence", sequence, path));
    }
    Json consistency = Json::array();
    for (const auto size : m_olderTrees) {
        if (size >= m_from - 1 && size <= m_to) continue;
        QD_TRY(const auto path, evidence().consistency(size, m_head.size));
        consistency.push(proofItem("size", size, path));
    }
    return pack.write("proofs.json", documentText(Json::object({{"before", digestList(before)},
                                                                {"to_head", digestList(toHead)},
                                                                {"inclusion", std::move(inclusion)},
                                                                {"consistency", std::move(consistency)}})));
}

Status Export::writePeople(PackFolder& pack) {
    auto& vault = m_session->vault();
    QD_TRY(const auto keys, vault.people().keyHistory());
    QD_TRY(const auto keyFile, vault.keys().keyFileBytes());
    QD_TRY(const auto slots, vault::parseKeyFile(keyFile));
    QD_CHECK(pack.write(
        "keys.json", documentText(keysDocument(vault.keys().workspaceKey().publicKey(), slots.links, keys))));
    if (!m_request->withNames) return Ok{};
    QD_TRY(const auto users, vault.people().users());
    return pack.write("names.json", documentText(namesDocument(users)));
}

/// The manifest, the seal, the name of the pack and the entry that tells of it.
Status Export::finish(PackFolder& pack) {
    QD_CHECK(m_job->checkpoint("Signing", 0.95));
    auto& vault = m_session->vault();
    QD_CHECK(pack.write("README.txt", packReadme(m_head.workspace, m_from, m_to)));
    QD_CHECK(pack.write("verify.html", verifyPage()));
    QD_TRY(const auto self, vault.people().personOf(m_session->actor().user));
    const Json manifest = Json::object({{"format", "quarterdeck-evidence"},
                                        {"version", 1},
                                        {"program", programVersions().at("quarterdeck")},
                                        {"workspace", m_head.workspace},
                                        {"lineage", m_head.lineage},
                                        {"made_at", m_session->env().clock.now().iso()},
                                        {"made_by", self ? identity::personToken(*self) : std::string()},
                                        {"from", m_from},
                                        {"to", m_to},
                                        {"head_size", m_head.size},
                                        {"head_root", crypto::hex(m_head.root)},
                                        {"key", crypto::hex(m_head.key)},
                                        {"files", pack.contents()}});
    const std::string text = documentText(manifest);
    const std::string hash = crypto::sha256Hex(text);
    QD_CHECK(pack.write("pack.json", text));
    QD_TRY(const auto signature, vault.keys().workspaceKey().sign(sealedText(m_head.workspace, hash)));
    QD_CHECK(pack.write("seal.json", documentText(Json::object({{"pack", hash},
                                                                {"key", crypto::hex(m_head.key)},
                                                                {"signature", crypto::hex(signature)}}))));
    // The pack gets its name within the transaction: without it there is no entry, without an entry no pack.
    QD_CHECK(vault.transact([&](vault::Writer&) -> Result<vault::AuditDraft> {
        Json detail =
            Json::object({{"pack", hash}, {"from", m_from}, {"to", m_to}, {"head_size", m_head.size}});
        detail.set("reports", m_done.reports).set("decisions", m_done.decisions);
        detail.set("names", m_request->withNames);
        QD_CHECK(pack.place());
        return vault::AuditDraft{m_session->actor().user, "evidence.export", "evidence pack", detail.dump()};
    }));
    pack.keep();
    return Ok{};
}

/// After it no error comes any more: the pack stands, and the log tells of it.
void Export::report(const PackFolder& pack) {
    m_done.folder = m_request->folder;
    m_done.bytes = pack.bytes();
    m_done.head = m_head;
    const auto after = evidence().checkpoint(vault::CheckpointReason::Export);
    if (after.ok())
        m_job->log(say("Evidence pack of %1 entries; the log has %2 now", m_done.entries, after->size));
    if (!after.ok()) m_job->log(after.error().said());
    m_job->report("Done", 1.0);
}

Result<EvidenceDone> Export::run() {
    QD_CHECK(chooseRange());
    QD_CHECK(holdAnchors());
    QD_TRY(auto pack, PackFolder::make(m_session->env().files, m_request->folder));
    QD_CHECK(writeEntries(pack));
    QD_CHECK(writeReports(pack));
    QD_CHECK(writeDecisions(pack));
    QD_CHECK(writeCheckpoints(pack));
    QD_CHECK(writeProofs(pack));
    QD_CHECK(writePeople(pack));
    QD_CHECK(finish(pack));
    asFarAsMemoryGoes([&] { report(pack); });
    return std::move(m_done);
}

}  // namespace

Result<EvidenceDone> exportEvidence(Session& session, const EvidenceRequest& request,
                                    const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::ExportEvidence));
    QD_CHECK(job.checkpoint("Signing the log as it is", 0.0));
    return Export(session, request, job).run();
}

}  // namespace qd::desk

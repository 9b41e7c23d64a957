// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/verify/pack_maker.h"

#include <algorithm>

#include "core/crypto/merkle.h"
#include "core/crypto/secret.h"

namespace qd::test {

namespace {

class TextStream final : public InputStream {
public:
    explicit TextStream(std::string text) : m_text(std::move(text)) {}
    Result<std::size_t> read(std::span<char> buffer) override {
        // Odd pieces, so that a line is cut anywhere.
        const std::size_t size = std::min({buffer.size(), m_text.size() - m_at, std::size_t{997}});
        std::copy_n(m_text.begin() + static_cast<std::ptrdiff_t>(m_at), size, buffer.begin());
        m_at += size;
        return size;
    }

private:
    std::string m_text;
    std::size_t m_at = 0;
};

crypto::SigningKey keyOf(std::uint8_t seed) {
    const std::vector<std::uint8_t> bytes(32, seed);
    return crypto::SigningKey::fromSeed(crypto::Secret::fromBytes(bytes)).value();
}

void put(std::string& out, std::uint64_t value, int bytes) {
    for (int i = bytes - 1; i >= 0; --i)
        out.push_back(static_cast<char>(value >> (8 * i)));
}

Json digests(const std::vector<crypto::Digest>& path) {
    Json list = Json::array();
    for (const auto& digest : path)
        list.push(crypto::hex(digest));
    return list;
}

Json checkpointJson(const crypto::SignedCheckpoint& checkpoint) {
    return Json::object({{"text", checkpoint.text},
                         {"key", crypto::hex(checkpoint.key)},
                         {"signature", crypto::hex(checkpoint.signature)}});
}

Json one(const char* name, Json list) {
    return Json::object({{name, std::move(list)}});
}

}  // namespace

Result<std::vector<verify::PackFile>> MemoryPack::files() const {
    std::vector<verify::PackFile> out;
    for (const auto& [path, bytes] : content)
        out.push_back({path, bytes.size()});
    return out;
}

Result<std::unique_ptr<InputStream>> MemoryPack::open(const std::string& path) const {
    const auto at = content.find(path);
    if (at == content.end()) return Error{ErrorCode::Io, say("no such file")};
    return std::unique_ptr<InputStream>(std::make_unique<TextStream>(at->second));
}

LogMaker::LogMaker(std::int64_t count, std::uint8_t seed) : m_key(keyOf(seed)), m_person(keyOf(99)) {
    for (std::int64_t i = 1; i <= count; ++i)
        rows.push_back({1'700'000'000'000 + i, "person 1", "note.add", "note " + std::to_string(i),
                        "{\"text\":\"tab\\t, quote \\\" and ö\"}"});
    if (count < kDecisionEntry) return;
    rows[kReportEntry - 1].action = "report.make";
    rows[kReportEntry - 1].subject = "report 1";
    rows[kReportEntry - 1].detail = "{\"sha256\":\"" + crypto::sha256Hex(report) + "\"}";
    rows[kDecisionEntry - 1].action = "decision.make";
    rows[kDecisionEntry - 1].subject = "report 1";
    rows[kDecisionEntry - 1].detail = "{\"canonical_sha256\":\"" + crypto::sha256Hex(decisionText()) + "\"}";
}

std::string LogMaker::decisionText() const {
    return "quarterdeck decision 1\nworkspace: " + workspace +
           "\nkind: report.sign_off\nsubject: report 1\ncontent: " + crypto::sha256Hex(report) +
           "\nprepared by: person 1\ndecided by: person 2\nrole: risk\nat: "
           "2026-11-21T09:14:05.123Z\nverdict: "
           "approve\nreason: fits\n";
}

LogMaker::Made LogMaker::make() const {
    Made made;
    std::string previous(64, '0');
    std::int64_t sequence = 0;
    for (const auto& row : rows) {
        ++sequence;
        std::string bytes = "quarterdeck audit 1";
        put(bytes, static_cast<std::uint64_t>(sequence), 8);
        put(bytes, static_cast<std::uint64_t>(row.at), 8);
        for (const auto* text : {&row.actor, &row.action, &row.subject, &row.detail}) {
            put(bytes, text->size(), 4);
            bytes += *text;
        }
        bytes += previous;
        const std::string hash = crypto::sha256Hex(bytes);
        made.lines.push_back(Json::object({{"sequence", sequence},
                                           {"at", row.at},
                                           {"actor", row.actor},
                                           {"action", row.action},
                                           {"subject", row.subject},
                                           {"detail", row.detail},
                                           {"previous_hash", previous},
                                           {"hash", hash}})
                                 .dump() +
                             "\n");
        made.hashes.push_back(hash);
        made.leaves.push_back(crypto::leafHash(bytes));
        previous = hash;
    }
    return made;
}

crypto::SignedCheckpoint LogMaker::checkpoint(std::int64_t size) const {
    const auto made = make();
    crypto::CheckpointNote note;
    note.workspace = workspace;
    note.lineage = lineage;
    note.size = size;
    note.root = crypto::rootAt(size, crypto::hashesOver(made.leaves)).value();
    note.head = size == 0 ? std::string(64, '0') : made.hashes[static_cast<std::size_t>(size - 1)];
    note.at = Timestamp::fromMillis(1'700'000'100'000 + size);
    note.reason = "asked";
    note.state["limits"] = std::string(64, 'b');
    const auto old = keyOf(77);
    const auto& key = rotated && size < static_cast<std::int64_t>(rows.size()) ? old : m_key;
    crypto::SignedCheckpoint out{crypto::checkpointText(note), key.publicKey(), {}};
    out.signature = key.sign(out.text).value();
    return out;
}

verify::Anchor LogMaker::anchor(std::int64_t size) const {
    return {"held.checkpoint", crypto::signedCheckpointText(checkpoint(size)), 0, {}};
}

crypto::Digest LogMaker::root(std::int64_t size) const {
    const auto made = make();
    return crypto::rootAt(size, crypto::hashesOver(made.leaves)).value();
}

MemoryPack LogMaker::pack(std::int64_t from, std::int64_t to) const {
    const auto made = make();
    const auto size = static_cast<std::int64_t>(rows.size());
    if (to == 0) to = size;
    const auto hashes = crypto::hashesOver(made.leaves);
    MemoryPack pack;
    auto& files = pack.content;
    for (std::int64_t i = from; i <= to; ++i)
        files["entries.jsonl"] += made.lines[static_cast<std::size_t>(i - 1)];
    Json checkpoints = Json::array(), consistency = Json::array(), inclusion = Json::array();
    for (const auto at : checkpointSizes) {
        checkpoints.push(checkpointJson(checkpoint(at)));
        if (at < from - 1)
            consistency.push(Json::object(
                {{"size", at}, {"path", digests(crypto::consistencyProof(at, size, hashes).value())}}));
    }
    checkpoints.push(checkpointJson(checkpoint(size)));
    files["checkpoints.json"] = one("checkpoints", std::move(checkpoints)).dump() + "\n";
    for (const auto sequence : {from, to})
        inclusion.push(
            Json::object({{"sequence", sequence},
                          {"path", digests(crypto::inclusionProof(sequence - 1, size, hashes).value())}}));
    auto before = crypto::inclusionProof(from - 1, from, hashes).value();
    std::reverse(before.begin(), before.end());
    files["proofs.json"] =
        Json::object({{"before", digests(before)},
                      {"to_head", digests(crypto::consistencyProof(to, size, hashes).value())},
                      {"inclusion", std::move(inclusion)},
                      {"consistency", std::move(consistency)}})
            .dump() +
        "\n";
    Json decisions = Json::array(), reports = Json::array(), people = Json::array();
    if (from <= kReportEntry && to >= kDecisionEntry) {
        decisions.push(Json::object({{"id", 1},
                                     {"canonical", decisionText()},
                                     {"key", crypto::hex(m_person.publicKey())},
                                     {"signature", crypto::hex(m_person.sign(decisionText()).value())},
                                     {"entry", kDecisionEntry}}));
        reports.push(Json::object({{"id", 1},
                                   {"title", "Executive report"},
                                   {"path", "reports/report-1.html"},
                                   {"sha256", crypto::sha256Hex(report)},
                                   {"entry", kReportEntry}}));
        files["reports/report-1.html"] = report;
    }
    people.push(Json::object({{"person", "person 2"},
                              {"key", crypto::hex(m_person.publicKey())},
                              {"since", "2026-01-01T00:00:00.000Z"},
                              {"until", ""}}));
    files["decisions.json"] = one("decisions", std::move(decisions)).dump() + "\n";
    files["reports.json"] = one("reports", std::move(reports)).dump() + "\n";
    Json next = Json::array();
    const auto first = rotated ? keyOf(77).publicKey() : m_key.publicKey();
    if (rotated) {
        const std::string text = "quarterdeck workspace key 1\nworkspace " + workspace + "\nepoch 2\nfrom " +
                                 crypto::hex(first) + "\nto " + crypto::hex(m_key.publicKey()) + "\n";
        next.push(Json::object({{"epoch", 2},
                                {"key", crypto::hex(m_key.publicKey())},
                                {"signature", crypto::hex(keyOf(77).sign(text).value())}}));
    }
    files["keys.json"] =
        Json::object(
            {{"workspace", crypto::hex(first)}, {"next", std::move(next)}, {"people", std::move(people)}})
            .dump() +
        "\n";
    files["README.txt"] = "Read me.\n";
    files["pack.json"] = Json::object({{"format", "quarterdeck-evidence"},
                                       {"version", 1},
                                       {"program", "0.1.0"},
                                       {"workspace", workspace},
                                       {"lineage", lineage},
                                       {"made_at", "2026-11-21T10:00:00.000Z"},
                                       {"made_by", "person 1"},
                                       {"from", from},
                                       {"to", to},
                                       {"head_size", size},
                                       {"head_root", crypto::hex(root(size))},
                                       {"key", crypto::hex(m_key.publicKey())},
                                       {"files", Json::array()}})
                             .dump() +
                         "\n";
    reseal(pack, m_key);
    return pack;
}

void reseal(MemoryPack& pack, const crypto::SigningKey& key) {
    Json list = Json::array();
    for (const auto& [path, bytes] : pack.content) {
        if (path == "pack.json" || path == "seal.json") continue;
        list.push(Json::object({{"path", path},
                                {"bytes", static_cast<std::int64_t>(bytes.size())},
                                {"sha256", crypto::sha256Hex(bytes)}}));
    }
    change(pack, "pack.json", [&](Json& json) { json.set("files", std::move(list)); });
    const auto json = Json::parse(pack.content["pack.json"]).value();
    const std::string hash = crypto::sha256Hex(pack.content["pack.json"]);
    const std::string text = "quarterdeck evidence pack 1\nworkspace " +
                             json.find("workspace")->stringOr("") + "\npack " + hash + "\n";
    pack.content["seal.json"] = Json::object({{"pack", hash},
                                              {"key", crypto::hex(key.publicKey())},
                                              {"signature", crypto::hex(key.sign(text).value())}})
                                    .dump() +
                                "\n";
}

void change(MemoryPack& pack, const std::string& file, const std::function<void(Json&)>& edit) {
    auto json = Json::parse(pack.content.at(file)).value();
    edit(json);
    pack.content[file] = json.dump() + "\n";
}

}  // namespace qd::test

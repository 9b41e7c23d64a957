// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <set>

#include "app/verify/limits.h"
#include "app/verify/pack.h"
#include "core/base/printable_text.h"

namespace qd::verify {

namespace {

/// The lines of what was signed (core/identity/decision.h), in their order.
enum Line : std::size_t {
    Workspace,
    Kind,
    Subject,
    Content,
    PreparedBy,
    DecidedBy,
    Role,
    At,
    Verdict,
    Reason,
    Count
};

Result<std::array<std::string, Count>> linesOf(std::string_view text) {
    static constexpr std::array<std::string_view, Count> kKeys{
        "workspace: ",  "kind: ", "subject: ", "content: ", "prepared by: ",
        "decided by: ", "role: ", "at: ",      "verdict: ", "reason: "};
    const Error wrong = fault(say("what was signed is not written as a decision"));
    constexpr std::string_view kTitle = "quarterdeck decision 1\n";
    if (!text.starts_with(kTitle)) return wrong;
    text.remove_prefix(kTitle.size());
    std::array<std::string, Count> lines;
    for (std::size_t i = 0; i < Count; ++i) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos || !text.starts_with(kKeys[i])) return wrong;
        lines[i] = std::string(text.substr(kKeys[i].size(), end - kKeys[i].size()));
        text.remove_prefix(end + 1);
    }
    const bool verdict = lines[Verdict] == "approve" || lines[Verdict] == "reject";
    if (!text.empty() || !verdict) return wrong;
    return lines;
}

/// The SHA-256 that an entry records under `name`, hex; empty when it records none.
std::string recorded(const KeptEntry& entry, std::string_view name) {
    const auto detail = Json::parse(entry.detail);
    const Json* const value = detail.ok() ? detail->find(name) : nullptr;
    return value == nullptr ? std::string() : value->stringOr("");
}

bool holdsKey(const Pack& pack, const std::string& person, const std::string& key, const std::string& at) {
    const auto [first, last] = pack.people.equal_range(person);
    return std::any_of(first, last, [&](const auto& known) {
        const std::string until = textOf(*known.second, "until");
        return textOf(*known.second, "key") == key && textOf(*known.second, "since") <= at &&
               (until.empty() || at < until);
    });
}

/// "person 7", with the name where the pack has it.
std::string named(const Pack& pack, const std::string& person) {
    const auto name = pack.names.find(person);
    return name == pack.names.end() ? person : person + ", " + name->second;
}

Result<std::string> checkDecision(const Pack& pack, const Json& decision) {
    const std::string canonical = textOf(decision, "canonical");
    QD_TRY(const auto lines, linesOf(canonical));
    if (!crypto::verify(bytesOf<32>(decision, "key"), canonical, bytesOf<64>(decision, "signature")))
        return fault(say("its signature does not fit: it was altered or forged"));
    if (lines[Workspace] != pack.workspace) return fault(say("it is of another workspace"));
    if (lines[PreparedBy] == lines[DecidedBy]) return fault(say("who prepared it decided it"));
    if (!holdsKey(pack, lines[DecidedBy], textOf(decision, "key"), lines[At]))
        return fault(say("it is signed by a key that was not %1's then", shown(lines[DecidedBy])));
    const auto* const entry = pack.entry(numberOf(decision, "entry"));
    if (entry == nullptr || recorded(*entry, "canonical_sha256") != crypto::sha256Hex(canonical))
        return fault(say("entry %1 does not tell of it", std::to_string(numberOf(decision, "entry"))));
    std::string words = lines[Kind] + " of " + lines[Subject] + ": " + lines[Verdict] + " by " +
                        named(pack, lines[DecidedBy]) + " (" + lines[Role] + "), prepared by " +
                        named(pack, lines[PreparedBy]) + ", " + lines[At];
    if (!lines[Reason].empty()) words += ": " + lines[Reason];
    return words;
}

}  // namespace

Checked checkDecisions(const Pack& pack, Findings& findings) {
    const auto& decisions = itemsOf(pack.document(kDecisionsFile), "decisions");
    std::set<std::int64_t> entries;
    for (const auto& decision : decisions) {
        const std::string id = std::to_string(numberOf(decision, "id"));
        auto words = checkDecision(pack, decision);
        if (words.ok() && !entries.insert(numberOf(decision, "entry")).second)
            words = fault(say("it is there twice"));
        if (!words.ok()) return fault(say("decision %1: %2", id, words.error().said()));
        findings.decisions.push_back(id + ": " + *words);
    }
    if (std::cmp_not_equal(decisions.size(), pack.toldDecisions))
        return fault(
            say("the log tells of %1 decisions, the pack has %2", pack.toldDecisions, decisions.size()));
    return say("%1: signature, signer's key at that time, two different people, entry of the log",
               decisions.size())
        .text;
}

Checked checkReports(const Pack& pack, Findings& findings) {
    const auto& reports = itemsOf(pack.document(kReportsFile), "reports");
    auto files = pack.files;
    std::erase_if(files, [](const auto& file) { return file.first.find('/') == std::string::npos; });
    for (const auto& report : reports) {
        const std::string id = std::to_string(numberOf(report, "id"));
        const std::string sequence = std::to_string(numberOf(report, "entry"));
        const std::string sha256 = textOf(report, "sha256");
        const auto file = files.find(textOf(report, "path"));
        if (file == files.end() || crypto::hex(file->second) != sha256)
            return fault(say("report %1: its file is not in the pack", id));
        const auto* const entry = pack.entry(numberOf(report, "entry"));
        if (entry == nullptr || entry->action != "report.make" || entry->subject != "report " + id ||
            recorded(*entry, "sha256") != sha256)
            return fault(say("report %1: entry %2 does not tell of this file", id, sequence));
        findings.reports.push_back(file->first + ": " + textOf(report, "title") + " (entry " + sequence +
                                   ")");
        files.erase(file);
    }
    if (!files.empty())
        return fault(say("%1 is a report that reports.json does not name", shown(files.begin()->first)));
    return say("%1 in the pack, each the one that its entry tells of; the log tells of %2", reports.size(),
               pack.toldReports)
        .text;
}

}  // namespace qd::verify

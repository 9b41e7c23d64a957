// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verify/verify_pack.h"

#include <algorithm>
#include <utility>

#include "app/verify/limits.h"
#include "app/verify/pack.h"
#include "core/base/printable_text.h"

namespace qd::verify {

namespace {

/// What each document points to, so that one walk over the entries answers all of them.
Status gatherWanted(Pack& pack, const std::vector<Anchor>& anchors) {
    pack.wantedSizes = {pack.from - 1, pack.to};
    for (const auto& item : itemsOf(pack.document(kCheckpointsFile), "checkpoints")) {
        QD_TRY(auto note, crypto::parseCheckpoint(textOf(item, "text")));
        pack.wantedSizes.insert(note.size);
        note.state.clear();  // nothing here looks at it, and there may be thousands
        pack.notes.push_back(std::move(note));
    }
    for (const auto& anchor : anchors) {
        const auto held = crypto::parseSignedCheckpoint(anchor.bytes);
        const auto note = held.ok() ? crypto::parseCheckpoint(held->text) : held.error();
        pack.wantedSizes.insert(note.ok() ? note->size : anchor.size);
    }
    for (const auto& item : itemsOf(pack.document(kProofsFile), "consistency"))
        pack.consistency[numberOf(item, "size")] = &item;
    for (const auto& item : itemsOf(pack.document(kKeysFile), "people"))
        pack.people.emplace(textOf(item, "person"), &item);
    if (const auto names = pack.documents.find(kNamesFile); names != pack.documents.end())
        for (const auto& item : itemsOf(names->second, "names"))
            pack.names[textOf(item, "person")] = textOf(item, "name");
    for (const auto& item : itemsOf(pack.document(kProofsFile), "inclusion"))
        pack.wantedEntries.insert(numberOf(item, "sequence"));
    for (const auto& item : itemsOf(pack.document(kDecisionsFile), "decisions"))
        pack.wantedEntries.insert(numberOf(item, "entry"));
    for (const auto& item : itemsOf(pack.document(kReportsFile), "reports"))
        pack.wantedEntries.insert(numberOf(item, "entry"));
    return Ok{};
}

void describe(const Pack& pack, Findings& findings) {
    for (const auto& [name, value] : pack.document(kManifestFile).members())
        if (name != "files") findings.pack.set(name, value);
    if (!pack.notes.empty()) findings.pack.set("head_at", pack.notes.back().at.iso());
    findings.from = pack.from;
    findings.to = pack.to;
    findings.names = pack.documents.contains(kNamesFile);
}

/// Runs checks in their order. After one that the next ones build on has failed, the rest is skipped.
class Checklist {
public:
    explicit Checklist(Findings& findings) : m_findings(&findings) {}
    template <class Run>
    Status run(std::string name, bool essential, const Run& check) {
        Check line{std::move(name), State::Skipped, {}};
        if (!m_stopped) {
            const Checked done = check();
            if (!done.ok() && done.error().code != ErrorCode::Integrity) return done.error();
            line.state = done.ok() ? State::Passed : State::Failed;
            line.words = done.ok() ? *done : done.error().message;
            m_stopped = !done.ok() && essential;
        }
        m_findings->checks.push_back(std::move(line));
        return Ok{};
    }

private:
    Findings* m_findings;
    bool m_stopped = false;
};

}  // namespace

bool Findings::intact() const {
    return !checks.empty() && std::all_of(checks.begin(), checks.end(),
                                          [](const Check& check) { return check.state == State::Passed; });
}

Result<Findings> verifyPack(const PackSource& source, const std::vector<Anchor>& anchors) {
    Findings findings;
    Pack pack;
    pack.source = &source;
    Checklist list(findings);
    QD_CHECK(list.run("Files", true, [&]() -> Checked {
        QD_TRY(auto words, checkFiles(pack));
        QD_CHECK(gatherWanted(pack, anchors));
        describe(pack, findings);
        return words;
    }));
    QD_CHECK(list.run("Seal", false, [&] { return checkSeal(pack); }));
    QD_CHECK(list.run("Entries", true, [&] { return checkEntries(pack); }));
    QD_CHECK(list.run("Proofs", false, [&] { return checkProofs(pack); }));
    QD_CHECK(list.run("Checkpoints", false, [&] { return checkCheckpoints(pack); }));
    QD_CHECK(list.run("Decisions", false, [&] { return checkDecisions(pack, findings); }));
    QD_CHECK(list.run("Reports", false, [&] { return checkReports(pack, findings); }));
    for (const auto& anchor : anchors)
        QD_CHECK(
            list.run("Anchor " + anchor.name, false, [&] { return checkAnchor(pack, anchor, findings); }));
    return findings;
}

}  // namespace qd::verify

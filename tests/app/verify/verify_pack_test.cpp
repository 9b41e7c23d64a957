// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verify/verify_pack.h"

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/app/verify/pack_maker.h"

namespace qd {

namespace {

using test::LogMaker;
using test::MemoryPack;

constexpr std::int64_t kEntries = 40;

LogMaker logOf(std::uint8_t seed = 1) {
    LogMaker log(kEntries, seed);
    log.checkpointSizes = {7, 20};
    return log;
}

verify::Findings examine(const MemoryPack& pack, const std::vector<verify::Anchor>& anchors = {}) {
    auto found = verify::verifyPack(pack, anchors);
    EXPECT_TRUE(found.ok()) << (found.ok() ? "" : found.error().message);
    return found.ok() ? *found : verify::Findings{};
}

/// What the failed checks say.
std::string faults(const verify::Findings& found) {
    std::string out;
    for (const auto& check : found.checks)
        if (check.state == verify::State::Failed) out += check.name + ": " + check.words + "\n";
    return out;
}

void expectFault(const MemoryPack& pack, const std::string& words,
                 const std::vector<verify::Anchor>& anchors = {}) {
    const auto found = examine(pack, anchors);
    EXPECT_FALSE(found.intact());
    EXPECT_NE(faults(found).find(words), std::string::npos) << faults(found);
}

/// A line of entries.jsonl as it stands, 1 the first.
std::vector<std::string> linesOf(const MemoryPack& pack) {
    std::vector<std::string> lines;
    const std::string& text = pack.content.at("entries.jsonl");
    for (std::size_t from = 0; from < text.size();) {
        const auto end = text.find('\n', from);
        lines.push_back(text.substr(from, end + 1 - from));
        from = end + 1;
    }
    return lines;
}

void setLines(MemoryPack& pack, const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines)
        text += line;
    pack.content["entries.jsonl"] = text;
}

}  // namespace

TEST(VerifyPack, FindsAFreshPackSoundAndSaysWhatNobodyVouchesFor) {
    const auto found = examine(logOf().pack());
    EXPECT_TRUE(found.intact()) << faults(found);
    EXPECT_EQ(found.anchoredTo, 0);
    ASSERT_EQ(found.decisions.size(), 1U);
    EXPECT_NE(found.decisions[0].find("approve by person 2 (risk), prepared by person 1"), std::string::npos);
    const auto words = verify::wordsOf(found);
    EXPECT_NE(words.find("Entries 1 to 40: signed by the workspace's own key only"), std::string::npos)
        << words;
    EXPECT_NE(words.find("The pack is sound"), std::string::npos);
    EXPECT_TRUE(verify::jsonOf(found).find("intact")->boolOr(false));
}

TEST(VerifyPack, ACheckpointHeldByTheCallerAnchorsWhatItSaw) {
    const auto log = logOf();
    const auto found = examine(log.pack(), {log.anchor(30)});
    EXPECT_TRUE(found.intact()) << faults(found);
    EXPECT_EQ(found.anchoredTo, 30);
    const auto words = verify::wordsOf(found);
    EXPECT_NE(words.find("Entries 31 to 40: signed by the workspace's own key only"), std::string::npos);
    EXPECT_EQ(examine(log.pack(), {{"40:…", {}, 40, log.root(40)}}).anchoredTo, 40);
}

TEST(VerifyPack, FindsEveryFlippedBit) {
    const auto whole = logOf().pack();
    Rng rng(20261121);
    std::vector<std::string> paths;
    for (const auto& [path, bytes] : whole.content)
        paths.push_back(path);
    for (int round = 0; round < 1000; ++round) {
        MemoryPack pack = whole;
        auto& bytes = pack.content[paths[static_cast<std::size_t>(round) % paths.size()]];
        const auto at = static_cast<std::size_t>(rng.below(bytes.size()));
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << rng.below(8)));
        ASSERT_FALSE(examine(pack).intact())
            << paths[static_cast<std::size_t>(round) % paths.size()] << " at " << at;
    }
}

TEST(VerifyPack, FindsEveryCut) {
    const auto whole = logOf().pack();
    Rng rng(7);
    for (int round = 0; round < 300; ++round) {
        MemoryPack pack = whole;
        auto at = pack.content.begin();
        std::advance(at, round % static_cast<int>(pack.content.size()));
        at->second.resize(static_cast<std::size_t>(rng.below(at->second.size())));
        ASSERT_FALSE(examine(pack).intact()) << at->first;
    }
}

TEST(VerifyPack, FindsAFileTooManyOneTooFewAndTwoSwapped) {
    const auto whole = logOf().pack();
    for (const auto& [path, bytes] : whole.content) {
        MemoryPack less = whole;
        less.content.erase(path);
        EXPECT_FALSE(examine(less).intact()) << path;
        MemoryPack renamed = less;
        renamed.content["reports/x" + std::string(1, 'y')] = bytes;
        EXPECT_FALSE(examine(renamed).intact()) << path;
    }
    MemoryPack more = whole;
    more.content["notes.txt"] = "hello";
    expectFault(more, "'notes.txt' does not belong to the pack");
    MemoryPack swapped = whole;
    std::swap(swapped.content["keys.json"], swapped.content["decisions.json"]);
    EXPECT_FALSE(examine(swapped).intact());
}

TEST(VerifyPack, FindsChangedEntriesThoughAllHashesOfFilesAreMadeAnew) {
    const auto log = logOf();
    const auto expectFound = [&](const std::vector<std::string>& lines, const std::string& words) {
        MemoryPack pack = log.pack();
        setLines(pack, lines);
        test::reseal(pack, log.key());
        expectFault(pack, words);
    };
    const auto whole = linesOf(log.pack());
    auto edited = whole;
    edited[9].replace(edited[9].find("note 10"), 7, "note 99");
    expectFound(edited, "entry 10: its content does not match its hash");
    auto deleted = whole;
    deleted.erase(deleted.begin() + 9);
    expectFound(deleted, "entry 10: entry 11 is in its place");
    auto inserted = whole;
    inserted.insert(inserted.begin() + 9, whole[8]);
    expectFound(inserted, "entry 10: entry 9 is in its place");
    auto swapped = whole;
    std::swap(swapped[9], swapped[10]);
    expectFound(swapped, "entry 10: entry 11 is in its place");
    auto truncated = whole;
    truncated.pop_back();
    expectFound(truncated, "the entries end at 39, pack.json says 40");
    auto spaced = whole;
    spaced[3].insert(1, " ");
    expectFound(spaced, "entry 4: it is not written as an entry of the log");
}

TEST(VerifyPack, FindsARewrittenLogAgainstAnAnchor) {
    const auto log = logOf();
    auto rewritten = logOf();
    rewritten.rows[9].subject = "note 99";
    EXPECT_TRUE(examine(rewritten.pack()).intact()) << "with the workspace's key it is consistent in itself";
    expectFault(rewritten.pack(), "the first 30 entries of the log are not the ones that it saw",
                {log.anchor(30)});
    expectFault(rewritten.pack(), "the first 40 entries", {{"head", {}, 40, log.root(40)}});
    auto other = logOf(2);
    EXPECT_TRUE(examine(other.pack()).intact());
    expectFault(other.pack(), "signed by a key that is not the workspace's", {log.anchor(30)});
}

TEST(VerifyPack, RefusesAnAnchorThatItCannotHold) {
    const auto log = logOf();
    LogMaker grown(kEntries + 5);
    expectFault(log.pack(), "entries are missing, or the pack is older", {grown.anchor(45)});
    auto elsewhere = logOf();
    elsewhere.workspace = std::string(32, 'b');
    expectFault(log.pack(), "it is of another workspace", {elsewhere.anchor(30)});
    auto restored = logOf();
    restored.lineage = 1;
    expectFault(log.pack(), "it is of lineage 1", {restored.anchor(30)});
    EXPECT_TRUE(examine(restored.pack(), {log.anchor(30)}).intact()) << "before it was restored";
    auto forged = log.anchor(30);
    forged.bytes[forged.bytes.find("size 30") + 5] = '2';
    expectFault(log.pack(), "signature of the checkpoint does not fit", {forged});
    expectFault(log.pack(), "not a checkpoint", {{"noise", "noise", 0, {}}});
}

TEST(VerifyPack, HoldsAPartOfTheLogToTheSameTree) {
    auto log = logOf();
    const auto part = log.pack(11, 25);
    const auto found = examine(part, {log.anchor(20), log.anchor(7), log.anchor(40)});
    EXPECT_TRUE(found.intact()) << faults(found);
    EXPECT_EQ(found.anchoredTo, 25);
    expectFault(part, "the pack has no proof for a log of 8 entries", {log.anchor(8)});
    auto rewritten = logOf();
    rewritten.rows[2].subject = "note 99";
    expectFault(rewritten.pack(11, 25), "are not the ones that it saw", {log.anchor(20)});
    MemoryPack moved = part;
    test::change(moved, "proofs.json",
                 [](Json& json) { json.set("before", Json::array({std::string(64, '0')})); });
    test::reseal(moved, log.key());
    expectFault(moved, "proofs.json does not give the tree before the first entry");
}

TEST(VerifyPack, FindsADecisionThatIsNotWhatItSays) {
    const auto log = logOf();
    const auto expectFound = [&](const std::function<void(Json&)>& edit, const std::string& file,
                                 const std::string& words) {
        MemoryPack pack = log.pack();
        test::change(pack, file, edit);
        test::reseal(pack, log.key());
        expectFault(pack, words);
    };
    const auto item = [](Json& json, const char* list) { return json.find(list)->items()[0]; };
    expectFound(
        [&](Json& json) {
            Json one = item(json, "decisions");
            std::string text = one.find("canonical")->stringOr("");
            text.replace(text.find("approve"), 7, "reject");
            json.set("decisions", Json::array({one.set("canonical", text)}));
        },
        "decisions.json", "its signature does not fit");
    expectFound([](Json& json) { json.set("decisions", Json::array()); }, "decisions.json",
                "the log tells of 1 decisions, the pack has 0");
    expectFound(
        [&](Json& json) {
            const Json one = item(json, "decisions");
            json.set("decisions", Json::array({one, one}));
        },
        "decisions.json", "it is there twice");
    expectFound(
        [&](Json& json) {
            json.set("people", Json::array({item(json, "people").set("person", "person 3")}));
        },
        "keys.json", "a key that was not 'person 2''s then");
    expectFound(
        [&](Json& json) {
            json.set("people", Json::array({item(json, "people").set("until", "2026-02-01T00:00:00.000Z")}));
        },
        "keys.json", "a key that was not 'person 2''s then");
    expectFound(
        [&](Json& json) { json.set("decisions", Json::array({item(json, "decisions").set("entry", 6)})); },
        "decisions.json", "entry 6 does not tell of it");
}

TEST(VerifyPack, FindsAReportThatTheLogDoesNotTellOf) {
    const auto log = logOf();
    MemoryPack other = log.pack();
    other.content["reports/report-1.html"] = "another report\n";
    test::change(other, "reports.json", [&](Json& json) {
        Json one = json.find("reports")->items()[0];
        one.set("sha256", crypto::sha256Hex("another report\n"));
        json.set("reports", Json::array({one}));
    });
    test::reseal(other, log.key());
    expectFault(other, "report 1: entry 3 does not tell of this file");
    MemoryPack more = log.pack();
    more.content["reports/report-2.html"] = "x";
    test::reseal(more, log.key());
    expectFault(more, "'reports/report-2.html' is a report that reports.json does not name");
}

TEST(VerifyPack, AKeyOfTheWorkspaceHoldsWhenTheOneBeforeItSignedIt) {
    auto log = logOf();
    log.rotated = true;
    EXPECT_TRUE(examine(log.pack(), {log.anchor(30)}).intact())
        << faults(examine(log.pack(), {log.anchor(30)}));
    MemoryPack forged = log.pack();
    test::change(forged, "keys.json", [](Json& json) {
        Json link = json.find("next")->items()[0];
        json.set("next", Json::array({link.set("epoch", 3)}));
    });
    test::reseal(forged, log.key());
    expectFault(forged, "a key of the workspace does not follow from the one before it");
}

TEST(VerifyPack, TakesNoSecondFormOfADocument) {
    const auto log = logOf();
    for (const auto* file :
         {"checkpoints.json", "proofs.json", "keys.json", "decisions.json", "reports.json"}) {
        MemoryPack pack = log.pack();
        pack.content[file].insert(1, " ");
        test::reseal(pack, log.key());
        expectFault(pack, std::string(file) + " is not written as the exporter writes it");
        pack = log.pack();
        test::change(pack, file, [](Json& json) { json.set("more", 1); });
        test::reseal(pack, log.key());
        expectFault(pack, std::string(file) + " has a member that does not belong there");
    }
}

TEST(VerifyPack, FindsASealOfAnotherKeyAndAHeadThatIsNotTheLastCheckpoint) {
    const auto log = logOf();
    MemoryPack pack = log.pack();
    test::reseal(pack, logOf(2).key());
    expectFault(pack, "signed by another key than the one that pack.json names");
    pack = log.pack();
    test::change(pack, "checkpoints.json", [](Json& json) {
        auto items = json.find("checkpoints")->items();
        items.pop_back();
        json.set("checkpoints", Json::array(items));
    });
    test::reseal(pack, log.key());
    expectFault(pack, "the last checkpoint is not the head that pack.json names");
}

TEST(VerifyPack, WordsNeverCarryWhatSteersATerminal) {
    auto log = logOf();
    MemoryPack pack = log.pack();
    test::change(pack, "pack.json", [](Json& json) { json.set("made_at", "\x1b[2Jnow\n"); });
    test::reseal(pack, log.key());
    EXPECT_EQ(verify::wordsOf(examine(pack)).find('\x1b'), std::string::npos);
}

}  // namespace qd

// SPDX-License-Identifier: GPL-3.0-or-later
// Every unit of the kept corpora once more, without a fuzzer: a target's promises hold in each build.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

#include "tests/fuzz/targets.h"

namespace qd::fuzz {
namespace {

using Target = void (*)(std::string_view);

/// Bytes and units of corpus/<name>, each unit given to `target`.
void replay(const std::string& name, Target target) {
    const std::filesystem::path folder = std::filesystem::path(QD_SOURCE_DIR) / "tests/fuzz/corpus" / name;
    int units = 0;
    std::uintmax_t bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        SCOPED_TRACE(entry.path().filename().string());
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string unit{std::istreambuf_iterator<char>(in), {}};
        target(unit);
        ++units;
        bytes += unit.size();
    }
    EXPECT_GE(units, 5);
    EXPECT_LE(units, 200);
    EXPECT_LE(bytes, 300'000U);
}

TEST(FuzzCorpusTest, CsvKeepsItsPromises) {
    replay("csv", readCsv);
}

TEST(FuzzCorpusTest, YamlKeepsItsPromises) {
    replay("yaml", readYaml);
}

TEST(FuzzCorpusTest, SlotFileKeepsItsPromises) {
    replay("slot_file", readSlotFile);
}

TEST(FuzzCorpusTest, BackupKeepsItsPromises) {
    replay("backup", readBackup);
}

TEST(FuzzCorpusTest, EvidenceKeepsItsPromises) {
    replay("evidence", readEvidence);
}

TEST(FuzzCorpusTest, ModelKeepsItsPromises) {
    replay("model", readModel);
}

}  // namespace
}  // namespace qd::fuzz

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <set>
#include <string>

#include "core/desk/backup_files.h"
#include "core/desk/backups.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk::test {

/// A workspace with a plan: backups go to a folder, and a copy to another one.
class BackupsTest : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        std::filesystem::create_directory(second);
        plan.folder = first;
        plan.secondFolder = second;
        const auto saved = saveBackupPlan(*session, plan);
        ASSERT_TRUE(saved.ok()) << saved.error().describe();
    }
    static std::set<std::string> namesIn(const std::string& where) {
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(where))
            names.insert(entry.path().filename().string());
        return names;
    }
    [[nodiscard]] WorkspaceRequest asAnn(const std::string& target) const {
        return {target, &passphrase, "ann"};
    }
    std::string first = folder.file("backups");
    std::string second = folder.file("stick");
    BackupPlan plan;
};

}  // namespace qd::desk::test

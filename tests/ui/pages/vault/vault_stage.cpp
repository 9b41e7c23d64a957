// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/vault/vault_stage.h"

#include "core/desk/backups.h"
#include "ui/models/blotter_view.h"
#include "ui/models/snapshot_table_model.h"

namespace qd::ui::pages::vault::test {

void VaultStage::open() {
    auto context = lab.context({});
    context.commands = &commands;
    page = std::make_unique<VaultPage>(context, nullptr);
    lab.services.page = page.get();
    page->resize(1100, 900);
    page->show();
    load();
}

void VaultStage::load() {
    QSignalSpy loaded(page.get(), &shell::Page::loaded);
    page->refresh();
    ASSERT_TRUE(loaded.wait(20'000));
}

void VaultStage::waitForChange(const std::function<void()>& act) {
    const int before = lab.services.changes;
    QSignalSpy loaded(page.get(), &shell::Page::loaded);
    act();
    ASSERT_TRUE(QTest::qWaitFor([&] { return lab.services.changes > before && !loaded.isEmpty(); }, 30'000));
}

std::string VaultStage::folder(const char* name) const {
    return lab.folder.filePath(QString::fromLatin1(name)).toStdString();
}

void VaultStage::planBackups() {
    desk::BackupPlan plan;
    plan.folder = folder("safe");
    plan.secondFolder = folder("elsewhere");
    for (const auto& made : {plan.folder, plan.secondFolder})
        ASSERT_TRUE(lab.files.createFolders(made).ok());
    ASSERT_TRUE(desk::saveBackupPlan(*lab.session, plan).ok());
}

std::string VaultStage::backUp() {
    const jobs::JobContext job({}, {}, lab.clock);
    const auto done = desk::createBackup(*lab.session, {}, job);
    EXPECT_TRUE(done.ok()) << (done.ok() ? std::string() : done.error().describe());
    return done.ok() ? done->path : std::string();
}

void VaultStage::damage(const std::string& path) {
    auto bytes = lab.files.readAll(path, 64U << 20U);
    ASSERT_TRUE(bytes.ok());
    auto content = std::move(bytes).value();
    content[content.size() / 2] ^= 1;
    ASSERT_TRUE(lab.files.writeAtomically(path, content, 0600).ok());
}

QStringList VaultStage::row(const models::BlotterView& table, int line) {
    QStringList cells;
    for (int column = 0; column < table.model()->columnCount(); ++column)
        cells.append(table.model()->cellText(line, column));
    return cells;
}

}  // namespace qd::ui::pages::vault::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/file_saver.h"

#include <QFile>
#include <QFileDialog>
#include <QSignalSpy>

#include "tests/ui/shell/workspace_fixture.h"

namespace qd::ui::shell {
namespace {

class FileSaverTest : public test::WorkspaceFixture {
protected:
    QWidget m_window;
    FileSaver m_saver{m_files, m_jobs, &m_window};
    QSignalSpy m_told{&m_saver, &FileSaver::told};
};

TEST_F(FileSaverTest, WritesAllBytesAndSaysWhere) {
    const QString target = m_folder.filePath(QStringLiteral("copy.csv"));
    m_saver.write(QByteArray("a\0b", 3), target);
    ASSERT_TRUE(m_told.wait(5000));
    EXPECT_EQ(m_told.at(0).at(0).value<Severity>(), Severity::Ok);
    EXPECT_TRUE(m_told.at(0).at(1).toString().contains(target));
    QFile file(target);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("a\0b", 3));
}

TEST_F(FileSaverTest, AFolderThatIsNotThereIsToldAsNotSaved) {
    m_saver.write("x", m_folder.filePath(QStringLiteral("none/copy.csv")));
    ASSERT_TRUE(m_told.wait(5000));
    EXPECT_EQ(m_told.at(0).at(0).value<Severity>(), Severity::Hard);
}

TEST_F(FileSaverTest, AskingDoesNotBlock) {
    m_saver.ask("x", QStringLiteral("name.csv"));
    auto* dialog = m_window.findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->acceptMode(), QFileDialog::AcceptSave);
    dialog->reject();
    EXPECT_EQ(m_told.count(), 0);
}

}  // namespace
}  // namespace qd::ui::shell

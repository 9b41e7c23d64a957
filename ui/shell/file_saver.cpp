// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/file_saver.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include "ui/kit/format.h"

namespace qd::ui::shell {

FileSaver::FileSaver(FileSystem& files, JobBridge& jobs, QWidget* window)
    : QObject(window),
      m_files(files),
      m_jobs(jobs),
      m_window(window),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)) {}

void FileSaver::ask(const QByteArray& bytes, const QString& suggestedName) {
    auto* dialog = new QFileDialog(m_window, tr("Save a copy"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedName);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, bytes](const QString& path) { write(bytes, path); });
    dialog->open();
}

void FileSaver::write(const QByteArray& bytes, const QString& path) {
    m_folder = QFileInfo(path).path();
    m_jobs.query<QString>(
        [&files = m_files, bytes, path](jobs::JobContext&) -> Result<QString> {
            QD_CHECK(files.writeAtomically(format::utf8(path),
                                           {bytes.constData(), static_cast<std::size_t>(bytes.size())}));
            return path;
        },
        this,
        [this](const Result<QString>& written) {
            if (written.ok())
                Q_EMIT told(Severity::Ok, tr("Saved %1").arg(*written));
            else
                Q_EMIT told(Severity::Hard, tr("Not saved. %1").arg(format::error(written.error())));
        });
}

}  // namespace qd::ui::shell

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <functional>

#include "core/base/file_system.h"
#include "ui/kit/job_bridge.h"
#include "ui/kit/severity.h"

namespace qd::ui::shell {

/// Writes bytes to a file that the user names; never half of it, never on the GUI thread.
class FileSaver final : public QObject {
    Q_OBJECT

public:
    /// All outlive it. `window` carries the dialog.
    FileSaver(FileSystem& files, JobBridge& jobs, QWidget* window);

    /// Asks where to (a dialog that does not block), then writes.
    void ask(const QByteArray& bytes, const QString& suggestedName);
    /// Writes without asking.
    void write(const QByteArray& bytes, const QString& path);

Q_SIGNALS:
    /// How it went, in a sentence.
    void told(Severity severity, const QString& sentence);

private:
    FileSystem& m_files;
    JobBridge& m_jobs;
    QWidget* m_window;
    QString m_folder;  ///< where the last file went
};

}  // namespace qd::ui::shell

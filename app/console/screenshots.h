// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QStringList>

#include "app/console/console.h"

namespace qd::console {

/// Saves a picture of every page, first dark, then light: "overview-dark.png" …; without a workspace one of
/// the first-run wizard. The workspace is read, and verified as a job so that the jobs page has something to
/// show; it is not changed.
class Screenshots final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    Screenshots(Console& console, const ConsoleParts& parts, QString folder);
    /// Begins once a workspace is open.
    void start();
    /// Saves what the window shows, once in each mode, as "NAME-dark.png" and "NAME-light.png".
    void startWith(const QString& name);

Q_SIGNALS:
    void finished(const qd::Status& status);

private:
    void queuePages();
    void next();
    void grab();
    void open(const QString& id);
    void runJob();
    [[nodiscard]] Status save(const QString& name);

    Console& m_console;
    ui::Theme& m_theme;
    ui::JobBridge& m_jobs;
    FileSystem& m_files;
    QString m_folder;
    QStringList m_left;  ///< pages still to come in this mode
    QSet<QString> m_loaded;
    QString m_waiting;  ///< page whose content has not arrived
    bool m_light = false;
};

}  // namespace qd::console

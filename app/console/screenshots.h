// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QStringList>
#include <functional>
#include <vector>

#include "app/console/console.h"

namespace qd::console {

/// Saves a picture of every page in each theme: "overview-dark.png" …, then, in the first theme, of their
/// further views and of the parts that lie over the pages (palette, keys, guide, lineage, drawer, backup,
/// restore), and at last of the lock. Without a workspace one of the first-run wizard. The workspace is read,
/// and verified as a job so that the jobs page has something to show; it is not changed.
class Screenshots final : public QObject {
    Q_OBJECT

public:
    /// All outlive it. No `themes`: dark, light and high contrast.
    Screenshots(Console& console, const ConsoleParts& parts, QString folder, QList<ui::Theme::Mode> themes);
    /// Begins once a workspace is open.
    void start();
    /// Saves what the window shows, once in each theme, as "NAME-dark.png" …
    void startWith(const QString& name);

Q_SIGNALS:
    void finished(const qd::Status& status);

private:
    /// A picture: what to show first, and what to put away afterwards.
    struct Shot {
        QString name;
        std::function<void()> show;
        std::function<void()> hide;
    };

    void queuePages(ui::Theme::Mode theme);
    void queueViews();
    void queueOverlays();
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
    QList<ui::Theme::Mode> m_themes;
    QList<Shot> m_left;
    QSet<QString> m_loaded;
    QString m_waiting;  ///< page whose content has not arrived
};

}  // namespace qd::console

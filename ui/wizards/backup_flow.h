// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "core/desk/backups.h"
#include "ui/wizards/wizard_context.h"

namespace qd::ui::wizards {

/// A backup from the choice of its place to its proof, without widgets.
class BackupFlow final : public QObject {
    Q_OBJECT

public:
    /// `jobs` outlives it.
    BackupFlow(JobBridge& jobs, SessionPtr session, QObject* parent = nullptr);

    /// Reads the plan; changed() follows.
    void load();
    [[nodiscard]] bool loaded() const { return m_loaded; }
    [[nodiscard]] const desk::BackupPlan& plan() const { return m_plan; }
    /// Where the backup goes. In the plan's folder it gets a name of its own and takes part in the rotation;
    /// anywhere else it is one file that nothing removes.
    void setFolder(const QString& folder);
    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] bool inPlan() const;
    /// The file it will be, for a folder that is not the plan's.
    [[nodiscard]] QString file() const;
    /// What will happen, a sentence each.
    [[nodiscard]] QStringList sentences() const;
    [[nodiscard]] bool canStart() const { return m_loaded && !m_busy && !m_folder.isEmpty(); }

    /// Makes and proves it as a listed job; done() or an error follows.
    void start();
    void cancel();
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] JobId job() const { return m_job; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] const std::optional<desk::BackupDone>& outcome() const { return m_outcome; }

Q_SIGNALS:
    void changed();
    void done();

private:
    void finish(Result<desk::BackupDone> outcome);

    JobBridge& m_jobs;
    SessionPtr m_session;
    desk::BackupPlan m_plan;
    QString m_folder;
    bool m_loaded = false;
    bool m_busy = false;
    JobId m_job;
    std::optional<Error> m_error;
    std::optional<desk::BackupDone> m_outcome;
};

}  // namespace qd::ui::wizards

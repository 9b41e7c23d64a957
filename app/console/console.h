// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>

#include "app/console/idle_lock.h"
#include "app/console/options.h"
#include "app/console/remembered.h"
#include "ui/shell/closing_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/wizards/wizard_context.h"

class QVBoxLayout;

namespace qd::console {

/// The one top-level window; what it shows is swapped: first run, locked, open.
class Frame final : public QWidget {
    Q_OBJECT

public:
    Frame();
    /// Takes the widget over and drops the one before.
    void show(QWidget* content);
    /// Closes it for good, and with it the program.
    void end();

Q_SIGNALS:
    /// The first frame has been painted.
    void firstPainted();
    /// The user wants to close the window; it stays until end() is called.
    void closeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    QVBoxLayout* m_column;
    QPointer<QWidget> m_content;
    bool m_painted = false;
    bool m_ends = false;
};

/// What the program's parts are made of; all of it outlives the console.
struct ConsoleParts {
    ui::Theme& theme;
    ui::JobBridge& jobs;
    desk::Environment environment;
    ui::Preferences& preferences;         ///< of the machine
    std::string marks;                    ///< folder for the marks of running sessions; empty: none
    bool remember = true;                 ///< whether the workspace's own preferences are read and written
    vault::Keychain* keychain = nullptr;  ///< of the desktop; null: none. Outlives the jobs
};

/// Walks between the states of the window: no workspace, locked, open.
class Console final : public QObject {
    Q_OBJECT

public:
    Console(ConsoleParts parts, Options options);
    ~Console() override;

    /// Shows the window in the state that the options ask for.
    void start();
    [[nodiscard]] Frame& frame() { return m_frame; }
    [[nodiscard]] const ui::shell::PageRegistry& registry() const { return m_registry; }
    /// Null while no workspace is open.
    [[nodiscard]] ui::shell::MainWindow* window() const { return m_window; }
    [[nodiscard]] ui::wizards::SessionPtr session() const { return m_session.lock(); }
    /// Stores what is to be remembered and takes the mark of the running session away. Nothing may be changed
    /// in the window afterwards.
    void endSession();
    /// Asks what becomes of running work where there is any, then ends the program.
    void close();
    /// Ends the program in order; running jobs are cancelled.
    void end();

Q_SIGNALS:
    /// A workspace is open, and its window shows its first page.
    void opened();
    /// The workspace could not be opened with the passphrase of the options.
    void openFailed(const qd::Error& error);

private:
    [[nodiscard]] ui::wizards::WizardContext wizardContext() const;
    /// From its welcome, or at once at the choice of an existing workspace.
    void showFirstRun(bool openAnother = false);
    void showUnlock(const std::optional<Error>& error);
    void showWorkspace(const ui::wizards::SessionPtr& session, const QString& page);
    void makeWindow(const ui::wizards::SessionPtr& session, const QString& page, const Opening& opening);
    void openUnattended();
    void lock();
    void addVaultActions(const ui::wizards::SessionPtr& session);
    void showBackupPlan(const ui::wizards::SessionPtr& session);
    void showRestore(const QString& target);
    void lookAtBackups();
    template <class T>
    void startDue(const QString& name, std::function<Result<T>(jobs::JobContext&)> work);
    void watchIdleness();
    void tellNotKept(const Error& error);
    void addActions(const ui::wizards::SessionPtr& session);
    void decideClosing(ui::shell::ClosingDialog::Choice choice);

    ConsoleParts m_parts;
    Options m_options;
    ui::shell::PageRegistry m_registry;
    ui::wizards::AccessPtr m_access;
    ui::Preferences m_preferences;  ///< of the workspace that is open
    Frame m_frame;
    QPointer<ui::shell::MainWindow> m_window;
    IdleLock m_idle;
    QTimer m_backups;
    bool m_backingUp = false;
    bool m_closesWhenDone = false;
    bool m_asking = false;
    std::weak_ptr<desk::Session> m_session;  ///< of the window; the vault closes when its last holder goes
};

}  // namespace qd::console

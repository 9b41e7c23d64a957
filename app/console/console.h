// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>
#include <memory>
#include <optional>

#include "app/console/options.h"
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

Q_SIGNALS:
    /// The first frame has been painted.
    void firstPainted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_column;
    QPointer<QWidget> m_content;
    bool m_painted = false;
};

/// What the program's parts are made of; all of it outlives the console.
struct ConsoleParts {
    ui::Theme& theme;
    ui::JobBridge& jobs;
    desk::Environment environment;
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
    void openUnattended();
    void lock();
    void addActions(const ui::wizards::SessionPtr& session);

    ConsoleParts m_parts;
    Options m_options;
    ui::shell::PageRegistry m_registry;
    Frame m_frame;
    QPointer<ui::shell::MainWindow> m_window;
    std::weak_ptr<desk::Session> m_session;  ///< of the window; the vault closes when its last holder goes
};

}  // namespace qd::console

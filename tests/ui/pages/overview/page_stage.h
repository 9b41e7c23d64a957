// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QUndoStack>
#include <QWidget>
#include <memory>

#include "core/base/clock.h"
#include "ui/shell/page.h"
#include "ui/shell/page_registry.h"

/// What a page asked of the window, written down.
class WrittenServices final : public qd::ui::shell::Services {
public:
    void openPage(const QString& id, const QString& what) override;
    void notify(qd::ui::Severity severity, const QString& text) override;
    void saveFile(const QByteArray& bytes, const QString& suggestedName) override;
    void workspaceChanged() override;
    void trigger(const QString& action) override;
    void openHelp(const QString& section) override;
    void explain(const QString& number) override;

    QStringList calls;  ///< "open positions AAA", "trigger import-prices", "save x.csv", "explain …" …
    QByteArray saved;
};

/// A window around one page: the page in the middle, its inspector in a column of 300 px.
class PageStage {
public:
    /// `themed` puts the style sheet on the application, for pictures.
    PageStage(const qd::ui::shell::PageRegistry& registry, const QString& id,
              std::shared_ptr<qd::desk::Session> session,
              qd::ui::Theme::Mode mode = qd::ui::Theme::Mode::Dark, bool themed = false);
    ~PageStage();

    /// Calls refresh() and waits until the page shows the answer.
    [[nodiscard]] bool load();
    /// Saves a picture as `name`.png into the folder that QD_PICTURES names, if it does.
    void picture(const QString& name, const QSize& size = QSize(1400, 900));

    [[nodiscard]] qd::ui::shell::Page& page() { return *m_page; }
    /// The first of type T with this object name (any when empty), in the page or its inspector.
    template <class T>
    [[nodiscard]] T* find(const QString& name = {}) {
        return m_window->findChild<T*>(name);
    }
    /// The button with this text that can be seen; null when there is none.
    [[nodiscard]] class QPushButton* button(const QString& text);

    WrittenServices services;
    qd::ui::shell::CommandRegistry commands;
    qd::ui::Preferences preferences;  ///< of the workspace, in memory
    QUndoStack undo;

private:
    qd::SystemClock m_clock;
    qd::ui::Theme m_theme;
    qd::ui::JobBridge m_jobs;
    std::unique_ptr<QWidget> m_window;
    qd::ui::shell::Page* m_page = nullptr;
};

/// Whether pictures are wanted (QD_PICTURES names a folder).
[[nodiscard]] bool picturesWanted();

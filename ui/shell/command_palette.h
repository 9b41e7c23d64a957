// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <memory>

#include "core/desk/search_index.h"
#include "ui/kit/overlay_frame.h"
#include "ui/shell/page_registry.h"
#include "ui/shell/palette_index.h"

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace qd::ui::shell {

class PaletteModel;

/// What can be found and done, by a few letters (Ctrl+K). It lies over the whole window, keeps the keyboard
/// while it is open, and gives it back when it closes; a click beside it closes it. Return opens the row,
/// Alt+Return opens it in a panel. A command that decides asks first, and a bare Return never answers yes.
class CommandPalette final : public QWidget {
    Q_OBJECT

public:
    /// `context` with commands; a null session: nothing of a workspace is found. Registers its own commands.
    CommandPalette(const PageContext& context, const PageRegistry& registry, QWidget* window);
    ~CommandPalette() override;

    /// Opens with `text` in the field: ">" actions, "@" symbols, "#" runs, "?" guide.
    void open(const QString& text = {});
    /// Closes it and gives the keyboard back to where it was.
    void dismiss();
    /// What can be found changed: it is read again, in a job.
    void workspaceChanged();
    /// Whether the workspace has been read.
    [[nodiscard]] bool ready() const { return m_known != nullptr; }

Q_SIGNALS:
    /// Alt+Return on something that a page shows.
    void panelRequested(const QString& page, const QString& item);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QWidget* makeResults();
    QWidget* makeConfirm();
    void addCommands();
    void place();
    void load();
    void search();
    void tellCurrent();
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void moveBy(int rows);
    void accept(bool inPanel);
    void ask(const PaletteEntry& entry);
    void runAsked();
    void openEntry(const PaletteEntry& entry, bool inPanel);
    void showResults();
    void storeRecent();

    PageContext m_context;
    const PageRegistry& m_registry;
    QWidget* m_host;
    OverlayFrame* m_frame;
    PaletteIndex m_index;
    PaletteModel* m_model;
    QLineEdit* m_field;
    QListView* m_list;
    QStackedWidget* m_body;
    QLabel* m_count;
    QLabel* m_question;
    QPushButton* m_back;
    QPushButton* m_yes;
    QPointer<QWidget> m_before;  ///< had the keyboard
    QString m_asked;             ///< command that waits for a yes
    QTimer m_later;
    std::shared_ptr<const desk::SearchIndex> m_known;
    bool m_loading = false;
    bool m_stale = true;
};

}  // namespace qd::ui::shell

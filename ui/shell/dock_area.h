// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

#include "ui/shell/layout.h"

namespace qd::ui::shell {

/// The middle of the window: the page, and the panels around it, with lines of 1 px between them that have a
/// wider grip. What a panel holds is not its concern.
class DockArea final : public QMainWindow {
    Q_OBJECT

public:
    explicit DockArea(const Theme& theme, QWidget* parent = nullptr);

    void setCentre(QWidget* centre);
    /// A new panel on this side; it takes `content` over. Ids are unique.
    Panel* addPanel(const QString& id, const QString& title, QWidget* content, Side side, int extent);
    /// Drops it with its content.
    void removePanel(Panel* panel);
    [[nodiscard]] const QList<Panel*>& panels() const { return m_panels; }
    [[nodiscard]] Panel* panel(const QString& id) const;

    /// Shows it there; a floating one comes back.
    void dock(Panel* panel, Side side);
    /// As a window of its own, where it floated last if that can still be seen.
    void floatPanel(Panel* panel);
    void floatAt(Panel* panel, const QRect& geometry, const QString& screen);
    /// A floating panel goes to the screen after its own.
    void moveToNextScreen(Panel* panel);
    [[nodiscard]] Side sideOf(const Panel* panel) const;

    /// Where every panel stands; what is in it is left to the caller.
    [[nodiscard]] QList<PanelPlace> places() const;
    [[nodiscard]] QByteArray docks() const;
    /// Puts the panels there. Panels that are not there any more are passed over, those that are not named
    /// stay where they are.
    void arrange(const Layout& layout);

Q_SIGNALS:
    /// A panel was moved, sized, shown, hidden, floated, by whatever means.
    void arranged();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] Qt::DockWidgetArea areaOf(Side side) const;
    void insert(Panel* panel, Side side);
    void arrangeBySide(const Layout& layout);
    void giveExtents(const QList<PanelPlace>& places);
    void paintBelow(QPainter& painter, const Panel& panel) const;
    void paintBeside(QPainter& painter, const Panel& panel) const;

    const Theme& m_theme;
    QList<Panel*> m_panels;
};

}  // namespace qd::ui::shell

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

class QWidget;
class QWindow;

namespace qd::ui::shell {

struct PageContext;

/// Where the user is: a page, an item of it, and the panel that shows it.
struct Place {
    QString page;
    QString item = {};   ///< as Page::itemId(); empty: the page itself
    QString title = {};  ///< as Page::itemTitle(), for menus; not part of what makes two places the same
    QString panel = {};  ///< empty: the main one

    [[nodiscard]] bool same(const Place& other) const {
        return page == other.page && item == other.item && panel == other.panel;
    }
    bool operator==(const Place&) const = default;
};

/// The way that the user went, for Back and Forward. Remembers kMost places; a new step after Back forgets
/// what was ahead. Lives on the GUI thread.
class History final : public QObject {
    Q_OBJECT

public:
    static constexpr int kMost = 100;

    using QObject::QObject;

    /// The user came here. The place that is current already is not remembered twice, but its title is
    /// brought up to date. A page without an item gives way to the first item that it shows.
    void visit(const Place& place);
    /// One step back or forward, told by go(); nothing happens at the end.
    void back() { step(-1); }
    void forward() { step(1); }
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
    [[nodiscard]] const QList<Place>& places() const { return m_places; }
    /// Items of the page that were visited, latest first, each once.
    [[nodiscard]] QList<Place> visited(const QString& page) const;

    /// Registers Back and Forward (Alt+Left, Alt+Right), and listens to the side buttons of the mouse in the
    /// window of `window`.
    void bind(const PageContext& context, QWidget* window);
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// Show this place; it is current already, so a visit() to it changes nothing.
    void go(const qd::ui::shell::Place& place);
    /// canGoBack() or canGoForward() may have changed.
    void changed();

private:
    void step(int by);
    void watchWindow();

    QList<Place> m_places;
    int m_at = -1;
    QPointer<QWidget> m_widget;
    QPointer<QWindow> m_window;
};

}  // namespace qd::ui::shell

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/base/error.h"
#include "ui/kit/icons.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/skeleton.h"

class QStackedLayout;

namespace qd::ui {

class EmptyState;
class ErrorState;

/// What a page or card is for, while there is nothing to show in it, and the one next step.
struct Purpose {
    Icon icon = Icon::Info;
    QString title;
    QString words;
    QString action = {};  ///< verb of the one button; empty: none
};

/// What went wrong, in three answers and a way onward.
struct Failure {
    QString cause;           ///< what happened, with the value and place that were found
    QString safe;            ///< what is unharmed: "Nothing was changed."
    QString next = {};       ///< what to do
    QString action = {};     ///< verb of the button; empty: none
    QString technical = {};  ///< what can be copied for support; empty: none
};
/// From an error of the core: its message is the cause, its hint the next step.
[[nodiscard]] Failure failureOf(const Error& error, const QString& safe, const QString& action = {});

/// The container around the content of every page and of every card that loads: it shows the content, or what
/// stands in its place, and the notices above it. One of Content, Empty, Loading, Error, Locked holds;
/// Partial, Stale and ReadOnly come on top of Content and may hold together.
class StateView final : public QWidget {
    Q_OBJECT

public:
    enum class State { Content, Empty, Loading, Partial, Error, Stale, Locked, ReadOnly };
    Q_ENUM(State)

    /// Takes `content`. Begins in Content.
    StateView(const Theme& theme, QWidget* content, QWidget* parent = nullptr);

    void showContent();
    /// What this place is for and its one next step.
    void showEmpty(const Purpose& purpose);
    /// The shape of what is coming. Without parts: those of the last time, at first a table.
    void showLoading(const QList<SkeletonPart>& parts = {});
    /// The failure in place of the content. Where older content can stay, use setNotice(Stale, …) instead.
    void showError(const Failure& failure);
    /// Nothing but the lock; notices are hidden, too.
    void showLocked(const QString& words, const QString& action = {});

    /// Partial: what is missing. Stale: as of when, and why. ReadOnly: who may change it. The notice stays
    /// until it is withdrawn or dismissed, and is shown only while the content is.
    void setNotice(State state, const Notice& notice);
    void clearNotice(State state);
    void clearNotices();

    /// The one of the eight that a reader would name: what stands in place of the content, else the first
    /// notice of Partial, Stale, ReadOnly.
    [[nodiscard]] State state() const;
    /// Whether Content, Partial, Stale or ReadOnly holds: the content is on the screen.
    [[nodiscard]] bool showsContent() const;
    [[nodiscard]] QWidget* content() const { return m_content; }
    /// Notices of the page's own, above the content: keys "partial", "stale", "readonly" belong to
    /// setNotice().
    [[nodiscard]] NoticeStack* notices() const { return m_notices; }

Q_SIGNALS:
    /// The button of what is shown: the next step, Retry, Unlock, or the button of a notice.
    void actionTriggered(qd::ui::StateView::State state);
    void stateChanged(qd::ui::StateView::State state);

private:
    void showBase(State base, QWidget* page);

    const Theme& m_theme;
    State m_base = State::Content;
    QWidget* m_content;
    QWidget* m_page;  ///< notices and content
    NoticeStack* m_notices;
    QStackedLayout* m_pages;
    Skeleton* m_skeleton;
    EmptyState* m_empty;
    ErrorState* m_error;
    EmptyState* m_lock;
};

}  // namespace qd::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

namespace qd::ui::shell {

/// What is selected on a page, by its name in the workspace: kind "symbol" with the ticker, "sector" with its
/// name, "run" or "report" or "dataset" with the number. Empty kind: nothing.
struct Selection {
    QString kind;
    QString id;

    [[nodiscard]] bool empty() const { return kind.isEmpty(); }
    bool operator==(const Selection&) const = default;
};

/// The colour by which panels are linked; panels of one colour share a selection. None: the panel keeps its
/// own. Always shown with its letter, never by hue alone.
enum class Link { None, A, B, C, D };
inline constexpr int kLinkCount = 5;

/// The selections of the linked panels, one for each colour and kind. Lives on the GUI thread.
class LinkGroups final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Makes `selection` that of the link and tells the other panels; nothing happens for Link::None, for an
    /// empty selection, and when it is the selection already. `source` is handed on, so that a panel can tell
    /// its own word.
    void publish(Link link, const Selection& selection, const QObject* source);
    /// The last selection of the kind on the link; empty when there is none.
    [[nodiscard]] Selection current(Link link, const QString& kind) const;

Q_SIGNALS:
    void changed(qd::ui::shell::Link link, const qd::ui::shell::Selection& selection, const QObject* source);

private:
    QHash<int, QHash<QString, Selection>> m_current;
};

}  // namespace qd::ui::shell

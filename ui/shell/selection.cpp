// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/selection.h"

namespace qd::ui::shell {

void LinkGroups::publish(Link link, const Selection& selection, const QObject* source) {
    if (link == Link::None || selection.empty()) return;
    Selection& current = m_current[static_cast<int>(link)][selection.kind];
    if (current == selection) return;
    current = selection;
    Q_EMIT changed(link, selection, source);
}

Selection LinkGroups::current(Link link, const QString& kind) const {
    return m_current.value(static_cast<int>(link)).value(kind);
}

}  // namespace qd::ui::shell

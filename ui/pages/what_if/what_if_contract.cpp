// SPDX-License-Identifier: GPL-3.0-or-later
// What the page promises the window: following, finding, remembering.
#include <QJsonObject>
#include <QUndoStack>

#include "ui/kit/format.h"
#include "ui/kit/search_field.h"
#include "ui/pages/what_if/weight_table.h"
#include "ui/pages/what_if/what_if_page.h"

namespace qd::ui::pages::what_if {

namespace {

constexpr int kMostGoal = static_cast<int>(risk::WhatIfGoal::MostDiversified);
constexpr int kMostRoom = static_cast<int>(Room::Solve);

/// A number of the state where it is in its range.
int intOf(const QJsonObject& state, const char* key, int least, int most, int otherwise) {
    const int value = state.value(QLatin1String(key)).toInt(otherwise);
    return value < least || value > most ? otherwise : value;
}

}  // namespace

void WhatIfPage::openItem(const QString& what) {
    if (what == QStringLiteral("positions")) {
        startFrom({desk::WhatIfFrom::Positions, {}, m_request.risk});
    } else if (what.startsWith(QStringLiteral("run "))) {
        const RunId id{what.mid(4).toLongLong()};
        if (id.valid()) startFrom({desk::WhatIfFrom::Run, id, m_request.risk});
    } else {
        follow({QStringLiteral("symbol"), what});
    }
}

void WhatIfPage::follow(const shell::Selection& selection) {
    if (selection.kind != QStringLiteral("symbol")) return;
    if (!m_shown) {
        m_wanted = selection.id;
        return;
    }
    const auto& assets = m_shown->model->assets;
    for (std::size_t i = 0; i < assets.size(); ++i)
        if (format::text(assets[i].symbol) == selection.id) m_weights->select(i);
}

bool WhatIfPage::focusFilter() {
    if (!m_shown) return false;
    m_filter->setFocus();
    m_filter->selectAll();
    return true;
}

QString WhatIfPage::itemTitle() const {
    if (!m_start || !m_start->model->origin.run.valid()) return {};
    return tr("Run %1").arg(QString::number(m_start->model->origin.run.value));
}

QString WhatIfPage::itemId() const {
    if (!m_start || !m_start->model->origin.run.valid()) return {};
    return QStringLiteral("run %1").arg(m_start->model->origin.run.value);
}

QJsonValue WhatIfPage::saveState() const {
    return QJsonObject{{QStringLiteral("goal"), static_cast<int>(m_manner.goal)},
                       {QStringLiteral("room"), static_cast<int>(m_manner.room)},
                       {QStringLiteral("solveLimits"), m_manner.solveLimits},
                       {QStringLiteral("lookback"), static_cast<int>(m_request.risk.lookback)}};
}

void WhatIfPage::restoreState(const QJsonValue& value) {
    const QJsonObject state = value.toObject();
    Manner manner;
    manner.goal = static_cast<risk::WhatIfGoal>(intOf(state, "goal", 0, kMostGoal, 0));
    manner.room = static_cast<Room>(intOf(state, "room", 0, kMostRoom, 0));
    manner.solveLimits = state.value(QStringLiteral("solveLimits")).toBool(true);
    m_request.risk.lookback = static_cast<std::size_t>(intOf(state, "lookback", 20, 5000, 252));
    setManner(manner);
}

}  // namespace qd::ui::pages::what_if
